import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { flash } from "#web/messages/en/flash.ts";
import { shell } from "#web/messages/en/shell.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { checkCircle, close } from "#web/ui/icons.ts";

/** Milliseconds a toast stays; while it is pointed at or focused it does not go. */
const STAYS = 8_000;

/** One line about what was just done, named by `?done=` so that it also shows without scripts. */
export function Flash() {
  const t = useText(flash);
  const words = useText(shell);
  const location = useLocation();
  const navigate = useNavigate();
  const done = new URLSearchParams(location.search).get("done");
  const [shown, setShown] = useState<string | null>(done);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (done === null) return;
    setShown(done);
    const query = new URLSearchParams(location.search);
    query.delete("done");
    void navigate(
      { search: query.toString(), hash: location.hash },
      { replace: true, preventScrollReset: true },
    );
  }, [done, location, navigate]);
  useEffect(() => {
    if (shown === null || held) return;
    const timer = setTimeout(() => setShown(null), STAYS);
    return () => clearTimeout(timer);
  }, [shown, held]);
  const key = shown !== null && shown in flash ? (shown as keyof typeof flash) : null;
  return (
    <div className="toasts" role="status">
      {key === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away
        <div
          className="float toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Icon d={checkCircle} />
          {t(key)}
          <Button
            look="quiet"
            size="s"
            icon={close}
            aria-label={words("close")}
            onClick={() => setShown(null)}
          />
        </div>
      )}
    </div>
  );
}
