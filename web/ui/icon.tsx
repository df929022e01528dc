/** A drawn sign; always beside words, so it is hidden from screen readers. `d` is a path of `./icons.ts`. */
export function Icon({ d, className = "ico" }: { d: string; className?: string }) {
  return (
    <svg className={className} aria-hidden="true" viewBox="0 0 256 256">
      <path d={d} />
    </svg>
  );
}
