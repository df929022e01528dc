import { useEffect, useMemo } from "react";
import { isTyping } from "#web/lib/is-typing.ts";
import { walk } from "#web/lib/walk.ts";
import { shell } from "#web/messages/en/shell.ts";
import { useText } from "#web/messages/use-text.tsx";
import { type KeyRow, useKeyList } from "./keys.tsx";

/** Arrows along the wall of a page (its `data-walk`), and their rows in the list of keys. */
export function useWallKeys(): void {
  const t = useText(shell);
  const rows = useMemo<readonly KeyRow[]>(
    () => [
      { keys: [["left"], ["up"], ["down"], ["right"]], what: t("keyWalk") },
      { keys: [["enter"]], what: t("keyOpen") },
    ],
    [t],
  );
  useKeyList(rows);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (event.metaKey || event.ctrlKey || event.altKey || !event.key.startsWith("Arrow")) return;
      if (document.querySelector("dialog[open]") === null) walk(event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
