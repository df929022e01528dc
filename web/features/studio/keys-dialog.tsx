import type { ReactNode } from "react";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Check } from "#web/ui/field.tsx";

function Key({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}

/** What the keys do, and the switch for the single ones. */
export function KeysDialog(props: { single: boolean; onSingle: (on: boolean) => void; onClose: () => void }) {
  const t = useText(studio);
  const rows: readonly [readonly string[], string][] = [
    [["/"], t("keyPrompt")],
    [["⌘ ↵", "Ctrl ↵"], t("keyMake")],
    [["←", "↑", "↓", "→"], t("keyWalk")],
    [["↵"], t("keyOpen")],
    [["?"], t("keyHelp")],
    [["Esc"], t("keyClose")],
  ];
  return (
    <Dialog title={t("keysTitle")} onClose={props.onClose}>
      <dl className="keys">
        {rows.map(([keys, what]) => (
          <div className="contents" key={what}>
            <dt>
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
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
