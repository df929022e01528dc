import type { AssetFile } from "#contracts/assets.ts";
import { type Poster, properties } from "#web/ui/tile.tsx";
import { shownFile } from "./files.tsx";

/** The picture itself, its place reserved in its dominant colour; small screens take the smaller file. */
export function BigPicture({
  files,
  poster,
  alt,
  width,
  height,
}: {
  files: readonly AssetFile[];
  poster: Poster;
  alt: string;
  width: number | undefined;
  height: number | undefined;
}) {
  const file = shownFile(files);
  const [w, h] = [width ?? file?.width ?? poster.width, height ?? file?.height ?? poster.height];
  const candidates = [
    `${poster.url} ${poster.width}w`,
    ...(file === undefined || w <= poster.width ? [] : [`${file.url} ${w}w`]),
  ];
  return (
    <div className="one-pic" style={properties({ "--ph": poster.color })}>
      <img
        src={file?.url ?? poster.url}
        srcSet={candidates.join(", ")}
        sizes="(max-width: 1000px) 100vw, 760px"
        width={w}
        height={h}
        alt={alt}
        fetchPriority="high"
      />
    </div>
  );
}
