/** The three stacked contours of the mark, bottom to top; the running tile's mask in tiles.css is the same shape. */
const CONTOURS = [
  "M1.5 23.6c0-2.9 4.4-3.6 8-4.3 4.6-.9 9.6-2 14.5-.9 3.9.9 6.5 2.7 6.5 4.9 0 3.6-5.9 6.2-13.6 6.2C8.3 29.5 1.5 27.4 1.5 23.6Z",
  "M4.3 16.5c0-2.4 3.5-3.3 6.8-3.9 3.9-.7 8.3-1.7 12.2-.5 2.8.9 4.5 2.2 4.5 4.1 0 3.1-4.8 5-11.2 5-7.2 0-12.3-1.8-12.3-4.7Z",
  "M8.3 9.3c0-2 2.3-3 4.8-3.7 3.2-.9 6.5-1.4 9.2-.3 1.9.8 3 1.9 3 3.4 0 2.5-3.5 4.2-8.3 4.2-5.2 0-8.7-1.3-8.7-3.6Z",
] as const;

/** The mark alone. Works from 16 px; never outlined, tilted or animated. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <g stroke="var(--paper)" strokeWidth="1.6" strokeLinejoin="round">
        {CONTOURS.map((d, i) => (
          <path key={d} d={d} fill={i === 2 ? "var(--clay)" : "currentColor"} />
        ))}
      </g>
    </svg>
  );
}
