import { useEffect } from "react";
import { isTyping } from "#web/lib/is-typing.ts";

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

function walk(event: KeyboardEvent): void {
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

/** The studio's own keys: `/` prompt, ⌘↵ or Ctrl ↵ make, arrows along the wall. */
export function useStudioKeys(acts: { single: boolean; prompt: () => void; make: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        acts.make();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (event.key.startsWith("Arrow")) walk(event);
      if (!acts.single) return;
      if (event.key === "/") {
        event.preventDefault();
        acts.prompt();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [acts]);
}
