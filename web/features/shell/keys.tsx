import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { isTyping } from "#web/lib/is-typing.ts";
import { shell } from "#web/messages/en/shell.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Check } from "#web/ui/field.tsx";
import { KeyCap, type Keys } from "./key-cap.tsx";

/** What some keys do on a page. */
export interface KeyRow {
  readonly keys: readonly Keys[];
  readonly what: string;
}

interface KeyList {
  /** Whether `/` and `?` act on their own; a person whose speech or switch input hits them by accident turns them off. */
  readonly single: boolean;
  /** Shows the list. */
  readonly show: () => void;
  /** Tells what keys this page has beyond those of every page; null when it goes. */
  readonly announce: (rows: readonly KeyRow[] | null) => void;
}

const KeyListContext = createContext<KeyList>({ single: true, show: () => {}, announce: () => {} });

const OFF = "strata.single-keys";

function useSingleKeys(): [boolean, (on: boolean) => void] {
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

/** The field to search with, where this page has one. */
function searchField(): HTMLInputElement | undefined {
  const fields = document.querySelectorAll<HTMLInputElement>("[role=search] input:not([type=hidden])");
  return [...fields].find((field) => field.checkVisibility());
}

/** Whether a page has a use of its own for `/`. */
function takesSlash(rows: readonly KeyRow[] | null): boolean {
  return rows?.some(({ keys }) => keys.some(([first]) => first === "/")) ?? false;
}

/** The list of keys around every page: `?` opens it, and `/` goes to the search field unless the page has its own `/`. */
export function KeyListProvider({ children }: { children: ReactNode }) {
  const [single, setSingle] = useSingleKeys();
  const [open, setOpen] = useState(false);
  const [rows, announce] = useState<readonly KeyRow[] | null>(null);
  const slashTaken = takesSlash(rows);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target) || !single) return;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (document.querySelector("dialog[open]") !== null) return;
      if (event.key === "?") {
        event.preventDefault();
        setOpen(true);
      }
      // This listener may be older than the page's own, which knows better where its `/` leads.
      const search = event.key === "/" && !slashTaken ? searchField() : undefined;
      if (search !== undefined) {
        event.preventDefault();
        search.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [single, slashTaken]);
  const list = useMemo(() => ({ single, show: () => setOpen(true), announce }), [single]);
  return (
    <KeyListContext value={list}>
      {children}
      {open ? (
        <KeysDialog rows={rows} single={single} onSingle={setSingle} onClose={() => setOpen(false)} />
      ) : null}
    </KeyListContext>
  );
}

/**
 * The keys of a page for the list; its `/` among them takes the place of the search field's. `rows` must stay the same
 * from render to render (useMemo).
 */
export function useKeyList(rows: readonly KeyRow[] | null = null): Pick<KeyList, "single" | "show"> {
  const { single, show, announce } = useContext(KeyListContext);
  useEffect(() => {
    if (rows === null) return;
    announce(rows);
    return () => announce(null);
  }, [rows, announce]);
  return { single, show };
}

/** What the keys do, and the switch for the single ones. */
function KeysDialog(props: {
  rows: readonly KeyRow[] | null;
  single: boolean;
  onSingle: (on: boolean) => void;
  onClose: () => void;
}) {
  const t = useText(shell);
  const [searches] = useState(() => searchField() !== undefined);
  const rows: readonly KeyRow[] = [
    ...(searches && !takesSlash(props.rows) ? [{ keys: [["/"]], what: t("keySearch") } as const] : []),
    ...(props.rows ?? []),
    { keys: [["?"]], what: t("keyHelp") },
    { keys: [["Tab"]], what: t("keyNext") },
    { keys: [["Esc"]], what: t("keyClose") },
  ];
  return (
    <Dialog title={t("keysTitle")} onClose={props.onClose}>
      <dl className="keys">
        {rows.map(({ keys, what }) => (
          <div className="contents" key={what}>
            <dt>
              {keys.map((caps) => (
                <KeyCap key={caps.join(" ")} keys={caps} />
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Check checked={props.single} onChange={(event) => props.onSingle(event.currentTarget.checked)}>
        {t("keySingle")}
      </Check>
      <div className="acts">
        <Button onClick={props.onClose}>{t("close")}</Button>
      </div>
    </Dialog>
  );
}
