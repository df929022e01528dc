import { originOf, pageMeta } from "#web/lib/meta.ts";
import { support } from "#web/messages/en/support.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Card, PageHead } from "#web/ui/blocks.tsx";
import type { Route } from "./+types/support";

const QUESTIONS = [1, 2, 3, 4, 5, 6, 7] as const;

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...support, origin: originOf(matches), path: "/support" });

export default function Support() {
  const t = useText(support);
  return (
    <div className="page stack stack-loose">
      <div>
        <PageHead title={t("title")} />
        <p className="lead">{t("lead")}</p>
      </div>
      <Card small className="max-w-[68ch]">
        <p className="meta">{t("addressName")}</p>
        <p>
          <a className="link" href={`mailto:${support.address}`}>
            {t("address")}
          </a>
        </p>
      </Card>
      <section className="prose">
        <h2>{t("questions")}</h2>
        {QUESTIONS.map((n) => (
          <section key={n} className="stack stack-tight">
            <h3 className="h-small">{t(`q${n}`)}</h3>
            <p className="soft">{t(`a${n}`)}</p>
          </section>
        ))}
      </section>
    </div>
  );
}
