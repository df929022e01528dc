import { readStatement } from "#contracts/credits.ts";
import { apiContext } from "#web/context.ts";
import { Statement } from "#web/features/credits/statement.tsx";
import { Remaining, TheSum } from "#web/features/credits/the-sum.tsx";
import { pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, pageLinks, withQuery } from "#web/lib/page.ts";
import { useBell } from "#web/lib/use-bell.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { credits as words } from "#web/messages/en/credits.ts";
import { problems } from "#web/messages/en/problems.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Card, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/credits";

const SHOWN = 60;

export const meta = () => pageMeta({ title: words.title, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const answer = await api.call(readStatement, { query: { limit: SHOWN, ...cursorOf(url) } });
  const later = url.searchParams.has("cursor");
  // The database being away for a moment takes the statement, not the page with what is known besides.
  if (!answer.ok && answer.status >= 500)
    return { page: null, again: withQuery(url, {}), newest: !later, ...pageLinks(url, { nextCursor: null }) };
  const page = need(answer, url);
  return { page, again: withQuery(url, {}), newest: !later, ...pageLinks(url, page) };
}

/** The statement could not be read; the rest of the page stands. */
function Unread({ again }: { again: string }) {
  const t = useText(words);
  return (
    <Note tint="ochre" title={t("unreadTitle")}>
      {t("unreadText")}
      <p className="mt-2">
        <ButtonLink size="s" to={again}>
          {t("tryAgain")}
        </ButtonLink>
      </p>
    </Note>
  );
}

export default function CreditsPage({ loaderData }: Route.ComponentProps) {
  const t = useText(words);
  const { page, again, newest, first, next } = loaderData;
  // The bar reads the sum for every page; reading it here again would be one more question to the database.
  const sum = useRoot()?.credits ?? null;
  useBell({ running: (sum?.held ?? 0) > 0 });
  return (
    <div className="page">
      <PageHead title={t("title")}>
        <ButtonLink to="/pricing">{t("prices")}</ButtonLink>
      </PageHead>
      {sum === null ? <Note tint="ochre">{problems.overloaded}</Note> : <TheSum sum={sum} />}
      <div className="cr">
        <section aria-labelledby="statement">
          <h2 id="statement" className="h-card mb-2">
            {t("statement")}
          </h2>
          {page === null ? <Unread again={again} /> : <Statement page={page} newest={newest} />}
          <Pager
            label={t("pages")}
            firstWords={t("toNewest")}
            nextWords={t("older")}
            first={first}
            next={next}
          />
        </section>
        <div className="stack stack-loose">
          {sum === null ? null : <Remaining sum={sum} />}
          <Card small className="stack stack-tight" aria-labelledby="fails">
            <h2 id="fails" className="h-small">
              {t("failTitle")}
            </h2>
            <p className="small soft">{t("failText")}</p>
          </Card>
        </div>
      </div>
    </div>
  );
}
