import type { CSSProperties, ReactNode } from "react";
import { Link } from "react-router";

export interface Poster {
  url: string;
  width: number;
  height: number;
  /** Dominant colour, shown until the picture is there. */
  color: string;
}

/** Custom properties are the only style attributes: numbers and colours from the wire, never words. */
export function properties(values: Record<`--${string}`, string | number>): CSSProperties {
  return values as CSSProperties;
}

/** The text alternative beside words that already say it: none, or a screen reader says everything twice. */
export function altBeside(words: string, alt: string): string {
  return words.trim().toLowerCase() === alt.trim().toLowerCase() ? "" : alt;
}

/** The picture of a poster, its place reserved in its dominant colour. `eager` for what is above the fold. */
export function PosterImage({
  poster,
  alt,
  eager = false,
}: {
  poster: Poster;
  alt: string;
  eager?: boolean;
}) {
  return (
    <img
      className="poster"
      style={properties({ "--ph": poster.color })}
      src={poster.url}
      width={poster.width}
      height={poster.height}
      alt={alt}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
    />
  );
}

/** Real aspect ratio reserved, one line below, cut where it is too long. The whole tile is one link. */
export function Tile(props: {
  to: string;
  poster: Poster;
  alt: string;
  title: string;
  /** Who made it, at the end of the line. */
  by?: string;
  tag?: ReactNode;
  eager?: boolean;
}) {
  const ratio = props.poster.width / props.poster.height;
  return (
    <Link
      className="tile"
      data-walk=""
      to={props.to}
      style={properties({ "--w": ratio, "--ph": props.poster.color })}
    >
      <span className="pic">
        <PosterImage
          poster={props.poster}
          alt={altBeside(props.title, props.alt)}
          eager={props.eager ?? false}
        />
        {props.tag}
      </span>
      <span className="cap">
        <b className="cut">
          <bdi>{props.title}</bdi>
        </b>
        {props.by === undefined ? null : <bdi className="cut flex-none max-w-[50%]">{props.by}</bdi>}
      </span>
    </Link>
  );
}

/** Justified rows of tiles; `height` is the wished row height in px on wide and on small screens. */
export function Wall({
  wide = 230,
  phone = 132,
  children,
}: {
  wide?: number;
  phone?: number;
  children: ReactNode;
}) {
  return (
    <div className="wall" style={properties({ "--hd": `${wide}px`, "--hm": `${phone}px` })}>
      {children}
    </div>
  );
}
