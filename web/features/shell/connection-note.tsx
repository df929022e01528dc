import { useSyncExternalStore } from "react";
import { isLost, watchConnection } from "#web/lib/connection.ts";
import { shell } from "#web/messages/en/shell.ts";
import { useText } from "#web/messages/use-text.tsx";

/** One quiet line while what the page asked for does not get through; it goes by itself when it does. */
export function ConnectionNote() {
  const t = useText(shell);
  const lost = useSyncExternalStore(watchConnection, isLost, () => false);
  return (
    <div className="toasts toasts-top" role="status">
      {lost ? <div className="float toast">{t("noConnection")}</div> : null}
    </div>
  );
}
