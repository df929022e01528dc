import { pageMeta } from "#web/lib/meta.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { ButtonLink } from "#web/ui/button.tsx";

export const meta = () => pageMeta({ title: account.youngTitle, noindex: true });

/** Its own page without any form, so that there is nothing to try again with another date. */
export default function TooYoung() {
  const t = useText(account);
  return (
    <div className="door-one">
      <h1>{t("youngTitle")}</h1>
      <p className="lead">{t("youngText")}</p>
      <p>
        <ButtonLink to="/explore">{t("youngAction")}</ButtonLink>
      </p>
    </div>
  );
}
