import { useEffect, useState } from "react";

const OFF = "strata.single-keys";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

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

/** Whether `/` and `?` act on their own; a person whose speech or switch input hits them by accident turns them off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => {
    try {
      setOn(localStorage.getItem(OFF) !== "off");
    } catch {
      // no storage: the keys stay on
    }
  }, []);
  const change = (value: boolean) => {
    setOn(value);
    try {
      if (value) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "off");
    } catch {
      // kept for this page only
    }
  };
  return [on, change];
}

/** The studio's keys: `/` prompt, `?` help, ⌘↵ or Ctrl ↵ make, arrows along the wall. */
export function useStudioKeys(acts: {
  single: boolean;
  prompt: () => void;
  make: () => void;
  help: () => void;
}): void {
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
      if (event.key === "?") {
        event.preventDefault();
        acts.help();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [acts]);
}
