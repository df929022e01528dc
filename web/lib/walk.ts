/** Next element of the wall for an arrow; up and down go to the nearest one of the row above or below. */
function neighbour(
  items: readonly HTMLElement[],
  current: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const at = items.indexOf(current);
  if (key === "ArrowRight") return items[at + 1];
  if (key === "ArrowLeft") return items[at - 1];
  const from = current.getBoundingClientRect();
  const middle = from.left + from.width / 2;
  const side = key === "ArrowDown" ? 1 : -1;
  const ranked = items
    .map((item) => ({ item, box: item.getBoundingClientRect() }))
    .filter(({ box }) => (side === 1 ? box.top >= from.bottom : box.bottom <= from.top))
    .map(({ item, box }) => ({
      item,
      far: Math.abs(box.top - from.top) * 4 + Math.abs(box.left + box.width / 2 - middle),
    }))
    .sort((a, b) => a.far - b.far);
  return ranked[0]?.item;
}

/** Moves the focus along what carries `data-walk` on this page, by the arrow of the event. */
export function walk(event: KeyboardEvent): void {
  const current = document.activeElement;
  const items = [...document.querySelectorAll<HTMLElement>("[data-walk]")];
  // From nowhere in particular the walk begins at the newest result.
  const nowhere = current === null || current === document.body || current.matches("main, .res");
  const next = nowhere
    ? items[0]
    : current instanceof HTMLElement && current.matches("[data-walk]")
      ? neighbour(items, current, event.key)
      : undefined;
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
