import { type ComponentProps, useState } from "react";
import { useHydrated } from "#web/lib/use-hydrated.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Input } from "#web/ui/field.tsx";
import { eye } from "#web/ui/icons.ts";

/** A password that can be looked at. The button is there only where it works. */
export function PasswordInput(props: ComponentProps<"input">) {
  const t = useText(account);
  const alive = useHydrated();
  const [shown, setShown] = useState(false);
  return (
    <div className="pw">
      <Input {...props} type={shown ? "text" : "password"} autoCapitalize="none" spellCheck={false} />
      {alive ? (
        <Button
          look="quiet"
          className="btn-icon"
          icon={eye}
          aria-pressed={shown}
          aria-label={shown ? t("hide") : t("show")}
          onClick={() => setShown(!shown)}
        />
      ) : null}
    </div>
  );
}
