import { originOf, pageMeta } from "#web/lib/meta.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { pricing } from "#web/messages/en/pricing.ts";
import { useText } from "#web/messages/use-text.tsx";
import { PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Badge, Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/pricing";

/** Credits for one picture of the built-in illustrator, and on joining; the ledger and the engine hold the same figures. */
const PICTURE = 1;
const JOINING = 50;

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...pricing, origin: originOf(matches), path: "/pricing" });

export default function Pricing() {
  const t = useText(pricing);
  const viewer = useRoot()?.viewer ?? null;
  return (
    <div className="page stack stack-loose">
      <div>
        <PageHead title={t("title")} />
        <p className="lead max-w-[60ch]">{t("lead")}</p>
      </div>
      <ul className="prices">
        <li>
          <h2 className="h-card">{t("pictureName")}</h2>
          <p className="price">{t("picturePrice", { count: PICTURE })}</p>
          <p className="small soft">{t("pictureText")}</p>
        </li>
        <li>
          <h2 className="h-card">{t("joinName")}</h2>
          <p className="price">{t("joinPrice", { count: JOINING })}</p>
          <p className="small soft">{t("joinText")}</p>
        </li>
        <li>
          <h2 className="h-card">{t("failName")}</h2>
          <p className="price">{t("failPrice")}</p>
          <p className="small soft">{t("failText")}</p>
        </li>
      </ul>
      <p className="row">
        {viewer === null ? (
          <ButtonLink look="primary" size="l" to="/sign-up">
            {t("start")}
          </ButtonLink>
        ) : (
          <ButtonLink look="primary" size="l" to="/studio">
            {t("studio")}
          </ButtonLink>
        )}
      </p>
      <section className="stack stack-tight max-w-[68ch]">
        <h2 className="h-card row row-wrap">
          {t("plansTitle")} <Badge tint="ochre">{t("plansNotYet")}</Badge>
        </h2>
        <p>{t("plansText")}</p>
        <p>{t("modelsNotYet")}</p>
      </section>
      <section className="stack max-w-[68ch]">
        <h2 className="h-card">{t("howTitle")}</h2>
        <ol className="stack stack-tight">
          <li>{t("how1")}</li>
          <li>{t("how2")}</li>
          <li>{t("how3")}</li>
        </ol>
        <Note tint="moss">{t("how4")}</Note>
      </section>
    </div>
  );
}
