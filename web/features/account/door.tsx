import type { ReactNode } from "react";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Mark } from "#web/ui/mark.tsx";
import { type Poster, PosterImage } from "#web/ui/tile.tsx";

export interface DoorPicture {
  poster: Poster;
  author: string;
}

/** A form left; right one public picture of this place, or the mark until there is one. */
export function Door({ picture, children }: { picture: DoorPicture | null; children: ReactNode }) {
  const t = useText(account);
  return (
    <div className="door">
      <div className="door-form">{children}</div>
      <aside className="door-art" aria-hidden="true">
        <figure>{picture === null ? <Mark /> : <PosterImage poster={picture.poster} alt="" eager />}</figure>
        <p className="micro">
          {picture === null ? t("layersLabel") : t("artLabel", { name: picture.author })}
        </p>
      </aside>
    </div>
  );
}
