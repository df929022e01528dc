import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Check } from "#web/ui/field.tsx";
import { KeyCap, type Keys, useMakeKeys } from "./key-cap.tsx";

/** What the keys do, and the switch for the single ones. */
export function KeysDialog(props: { single: boolean; onSingle: (on: boolean) => void; onClose: () => void }) {
  const t = useText(studio);
  const rows: readonly [readonly Keys[], string][] = [
    [[["/"]], t("keyPrompt")],
    [[useMakeKeys()], t("keyMake")],
    [[["left"], ["up"], ["down"], ["right"]], t("keyWalk")],
    [[["enter"]], t("keyOpen")],
    [[["?"]], t("keyHelp")],
    [[["Esc"]], t("keyClose")],
  ];
  return (
    <Dialog title={t("keysTitle")} onClose={props.onClose}>
      <dl className="keys">
        {rows.map(([caps, what]) => (
          <div className="contents" key={what}>
            <dt>
              {caps.map((keys) => (
                <KeyCap key={keys.join(" ")} keys={keys} />
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
