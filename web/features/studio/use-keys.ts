import { useEffect } from "react";
import { isTyping } from "#web/lib/is-typing.ts";
import { walk } from "#web/lib/walk.ts";

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
