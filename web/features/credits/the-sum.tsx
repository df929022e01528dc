import { useContext } from "react";
import type { Credits } from "#contracts/credits.ts";
import { formatNumber } from "#web/lib/format.ts";
import { credits as words } from "#web/messages/en/credits.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Card } from "#web/ui/blocks.tsx";
import { Note } from "#web/ui/status.tsx";
import { Sum, type SumPart } from "#web/ui/sum.tsx";
import { Time } from "#web/ui/time.tsx";

/** Granted = spent + held + left, one large line and the bar of its parts. */
export function TheSum({ sum }: { sum: Credits }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  const part = (amount: number, name: string, tint: SumPart["tint"]): SumPart => ({
    amount,
    words: formatNumber(language, amount),
    name,
    tint,
  });
  // What is nil and rare is left out of the line; what is always there stays, so that the eye finds it.
  const parts = [
    part(sum.spent, t("spent"), "slate"),
    ...(sum.expired > 0 ? [part(sum.expired, t("expired"), "plum")] : []),
    ...(sum.takenBack > 0 ? [part(sum.takenBack, t("takenBack"), "plum")] : []),
    part(sum.held, t("held"), "ochre"),
    part(sum.left, t("left"), "moss"),
  ];
  return (
    <Card aria-label={t("sum")}>
      <Sum
        whole={formatNumber(language, sum.granted + sum.debt)}
        wholeName={t("granted")}
        parts={parts}
        label={t("sumLabel", { spent: sum.spent, held: sum.held, left: sum.left, granted: sum.granted })}
      />
      <p className="meta mt-3">{t("addsUp")}</p>
      {sum.debt > 0 ? <Note tint="ochre">{t("debt", { count: sum.debt })}</Note> : null}
    </Card>
  );
}

/** What of the rest has an end, and which part has none. */
export function Remaining({ sum }: { sum: Credits }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  const rest = Math.max(0, sum.left - sum.expiring.reduce((total, lot) => total + lot.credits, 0));
  return (
    <Card small aria-labelledby="remaining">
      <h2 id="remaining" className="h-small">
        {t("remaining")}
      </h2>
      <ul className="exp">
        {sum.expiring.map((lot) => (
          <li key={lot.at}>
            <span>{t("expiring")}</span>
            <span className="price">{formatNumber(language, lot.credits)}</span>
            <span className="meta">
              {t("endsOn")} <Time iso={lot.at} style="day-long" />
            </span>
          </li>
        ))}
        {rest === 0 && sum.expiring.length > 0 ? null : (
          <li>
            <span>{t("lasting")}</span>
            <span className="price">{formatNumber(language, rest)}</span>
            <span className="meta">{t("noEnd")}</span>
          </li>
        )}
      </ul>
    </Card>
  );
}
