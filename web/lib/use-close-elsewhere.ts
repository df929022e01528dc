import { type RefObject, useEffect } from "react";

/** Closes an open `details` on Escape (the focus goes back to its summary) and on a press outside it. */
export function useCloseElsewhere(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const open = details.current;
      if (event.key !== "Escape" || !open?.open) return;
      open.open = false;
      open.querySelector("summary")?.focus();
    };
    const onPress = (event: PointerEvent): void => {
      const open = details.current;
      if (open?.open && event.target instanceof Node && !open.contains(event.target)) open.open = false;
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPress);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPress);
    };
  }, [details]);
}
