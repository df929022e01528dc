import type { ReactNode } from "react";
import { WHALE } from "#web/features/documents/examples.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { type Poster, PosterImage } from "#web/ui/tile.tsx";

export interface DoorPicture {
  poster: Poster;
  author: string;
}

/** A form left; right one public picture of this place, or an example until there is one. */
export function Door({ picture, children }: { picture: DoorPicture | null; children: ReactNode }) {
  const t = useText(account);
  return (
    <div className="door">
      <div className="door-form">{children}</div>
      <aside className="door-art" aria-hidden="true">
        <figure>
          <PosterImage poster={picture?.poster ?? WHALE.poster} alt="" eager />
        </figure>
        <p className="micro">
          {picture === null
            ? t("exampleLabel", { prompt: WHALE.prompt })
            : t("artLabel", { name: picture.author })}
        </p>
      </aside>
    </div>
  );
}
