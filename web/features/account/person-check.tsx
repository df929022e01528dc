import { Turnstile } from "@marsidev/react-turnstile";
import { useEffect, useState } from "react";
import { useHydrated } from "#web/lib/use-hydrated.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { FieldError } from "#web/ui/field.tsx";

const SCRIPT_ID = "cf-turnstile-script";

/** Our own script element with the page's nonce: the component's own would point at one fixed origin. */
function loadScript(origin: string, failed: () => void): void {
  if (document.getElementById(SCRIPT_ID) !== null) return;
  const script = document.createElement("script");
  script.id = SCRIPT_ID;
  script.src = `${origin}/turnstile/v0/api.js?render=explicit&onload=onloadTurnstileCallback`;
  script.async = true;
  script.nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
  script.onerror = () => {
    script.remove();
    failed();
  };
  document.head.append(script);
}

/**
 * The check that a person is there, as one field of a form: `turnstileToken`. A refused form needs a fresh token, so
 * `attempt` (anything that changes with each answer) starts the check anew. Without scripts it says what is missing.
 */
export function PersonCheck({
  action,
  attempt,
  error,
}: {
  action: "sign-up" | "sign-in" | "forgot";
  attempt: unknown;
  error?: string | undefined;
}) {
  const t = useText(account);
  const root = useRoot();
  const alive = useHydrated();
  const [token, setToken] = useState("");
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState({ attempt, n: 0 });
  if (round.attempt !== attempt) setRound({ attempt, n: round.n + 1 });
  const origin = root?.turnstile.origin;
  useEffect(() => {
    if (origin !== undefined) loadScript(origin, () => setFailed(true));
  }, [origin]);
  useEffect(() => {
    if (round.n > 0) setToken("");
  }, [round.n]);
  return (
    <div className="field">
      <input type="hidden" name="turnstileToken" value={token} />
      <div className="turn" data-ready={token === "" ? undefined : ""}>
        {alive && root !== undefined && !failed ? (
          <Turnstile
            key={round.n}
            siteKey={root.turnstile.siteKey}
            injectScript={false}
            options={{ action, size: "flexible", responseField: false, theme: root.theme ?? "auto" }}
            onSuccess={setToken}
            onExpire={() => setToken("")}
            onError={() => setToken("")}
          />
        ) : null}
        <noscript>
          <p className="note note-ochre">{t("needsScripts")}</p>
        </noscript>
      </div>
      {failed ? (
        <FieldError id="person">{t("turnstileFailed", { host: root?.turnstile.origin ?? "" })}</FieldError>
      ) : null}
      {error && !failed ? <FieldError id="person">{error}</FieldError> : null}
    </div>
  );
}
