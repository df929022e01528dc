import { useCallback, useMemo, useRef, useState } from "react";
import { data, Link, useLocation } from "react-router";
import { cancelGeneration, createGeneration, listEngines, listGenerations } from "#contracts/generation.ts";
import { getPost, type Post } from "#contracts/posts.ts";
import { apiContext, viewerContext } from "#web/context.ts";
import { useMakeKeys } from "#web/features/shell/key-cap.tsx";
import { useKeyList } from "#web/features/shell/keys.tsx";
import { Desk, type MakeAnswer } from "#web/features/studio/desk.tsx";
import { isLive } from "#web/features/studio/progress.ts";
import { Results } from "#web/features/studio/results.tsx";
import { startOf } from "#web/features/studio/start.ts";
import { useStudioKeys } from "#web/features/studio/use-keys.ts";
import type { PriceAnswer } from "#web/features/studio/use-quote.ts";
import { wishOf } from "#web/features/studio/wish.ts";
import { field } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { need, toSignIn } from "#web/lib/page.ts";
import { troubleOf } from "#web/lib/problem.ts";
import { useBell } from "#web/lib/use-bell.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Badge } from "#web/ui/status.tsx";
import type { Route } from "./+types/studio";

/** Wishes on the wall; older ones are in the history. */
const SHOWN = 40;

export const handle = { bare: true };
export const meta = () => pageMeta({ title: studio.title, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  if (context.get(viewerContext) === null) throw toSignIn(url);
  const api = context.get(apiContext);
  const remix = url.searchParams.get("remix") ?? "";
  const [engines, generations, origin] = await Promise.all([
    api.call(listEngines),
    api.call(listGenerations, { query: { limit: SHOWN } }),
    remix === "" ? undefined : api.call(getPost, { params: { id: remix } }),
  ]);
  const engine = need(engines, url).items[0];
  if (engine === undefined) throw data(null, { status: 503 });
  const page = need(generations, url);
  // not found is an answer about the remix; that it could not be read just now is none
  if (origin?.ok === false && (origin.status === 429 || origin.status >= 500)) need(origin, url);
  return {
    engine,
    items: page.items,
    more: page.nextCursor !== null,
    start: startOf(url.searchParams, engine, origin?.ok ? (origin.data as Post) : undefined),
    tab: url.searchParams.get("tab") === "results" ? ("results" as const) : ("describe" as const),
    // One key for one pressing of the button, made here so that it is there without scripts too.
    key: crypto.randomUUID(),
    now: Date.now(),
  };
}

async function price(form: FormData, context: Route.ActionArgs["context"]) {
  const answer = await context.get(apiContext).call(createGeneration, { body: wishOf(form, true) });
  if (!answer.ok) return data<PriceAnswer>({ trouble: troubleOf(answer.problem) });
  return data<PriceAnswer>("problems" in answer.data ? { quote: answer.data } : {});
}

async function make(form: FormData, context: Route.ActionArgs["context"], url: URL) {
  if (field(form, "prompt").trim() === "") {
    const trouble = {
      code: "request.invalid" as const,
      title: studio.promptMissing,
      fields: { prompt: studio.promptMissing },
      extra: {},
    };
    return data<MakeAnswer>({ trouble }, { status: 422 });
  }
  const answer = await context
    .get(apiContext)
    .call(createGeneration, { body: wishOf(form, false) }, { idempotencyKey: field(form, "key") });
  if (answer.ok)
    return data<MakeAnswer>("status" in answer.data ? { made: answer.data.id } : {}, { status: 202 });
  if (answer.status === 401) throw toSignIn(url);
  const trouble = troubleOf(answer.problem);
  const fields = Object.fromEntries(
    Object.entries(trouble.fields).map(([path, message]) => [path.replace(/^params\./, ""), message]),
  );
  return data<MakeAnswer>({ trouble: { ...trouble, fields } }, { status: answer.status });
}

export async function action({ request, context, url }: Route.ActionArgs) {
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "price") return await price(form, context);
  if (intent === "make") return await make(form, context, url);
  const answer = await context.get(apiContext).call(cancelGeneration, { params: { id: field(form, "id") } });
  if (answer.ok) return data<MakeAnswer>({});
  if (answer.status === 401) throw toSignIn(url);
  return data<MakeAnswer>({ trouble: troubleOf(answer.problem) }, { status: answer.status });
}

/**
 * Asking a price changes nothing, so nothing needs to be read again. A refused wish (422) is read again though: what it
 * was to start from may be gone, and the page still offers it.
 */
export function shouldRevalidate({
  formData,
  actionStatus,
  defaultShouldRevalidate,
}: {
  formData?: FormData;
  actionStatus?: number;
  defaultShouldRevalidate: boolean;
}) {
  if (formData?.get("intent") === "price") return false;
  return actionStatus === 422 || defaultShouldRevalidate;
}

function Tabs({
  tab,
  running,
  onTab,
}: {
  tab: string;
  running: number;
  onTab: (tab: "describe" | "results") => void;
}) {
  const t = useText(studio);
  return (
    <nav className="studio-tabs" aria-label={t("parts")}>
      <div className="seg seg-full">
        {(["describe", "results"] as const).map((part) => (
          <Link
            key={part}
            to={`?tab=${part}`}
            aria-current={tab === part ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              onTab(part);
            }}
          >
            {t(part)}
            {part === "results" && running > 0 ? (
              <Badge tint="slate">{t("runningBadge", { n: running })}</Badge>
            ) : null}
          </Link>
        ))}
      </div>
    </nav>
  );
}

export default function Studio({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText(studio);
  const root = useRoot();
  const { search } = useLocation();
  const [tab, setTab] = useState<"describe" | "results">(loaderData.tab);
  const makeKeys = useMakeKeys();
  const keys = useMemo(
    () => [
      { keys: [["/"]], what: t("keyPrompt") },
      { keys: [makeKeys], what: t("keyMake") },
      { keys: [["left"], ["up"], ["down"], ["right"]], what: t("keyWalk") },
      { keys: [["enter"]], what: t("keyOpen") },
    ],
    [t, makeKeys],
  );
  const { single, show } = useKeyList(keys);
  const form = useRef<HTMLFormElement>(null);
  const prompt = useRef<HTMLTextAreaElement>(null);
  const results = useRef<HTMLElement>(null);
  const running = loaderData.items.filter((item) => isLive(item.status)).length;
  useBell({ running: running > 0 });
  const acts = useMemo(
    () => ({
      single,
      prompt: () => {
        // At once where it is in sight, so that no letter typed next is lost; else when its half has come.
        prompt.current?.focus();
        setTab("describe");
        requestAnimationFrame(() => prompt.current?.focus());
      },
      // Pressed as a hand would: a button that is off or busy stays so.
      make: () => form.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.click(),
    }),
    [single],
  );
  useStudioKeys(acts);
  const onMade = useCallback(() => {
    setTab("results");
    // On a small screen the pressed button is gone with its half of the studio: the focus goes where the result appears.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) results.current?.focus({ preventScroll: true });
    });
  }, []);
  return (
    <>
      <h1 className="vh">{t("title")}</h1>
      <Tabs tab={tab} running={running} onTab={setTab} />
      <div className="studio" data-tab={tab}>
        <Desk
          key={search}
          engine={loaderData.engine}
          start={loaderData.start}
          left={root?.credits?.left}
          verified={root?.viewer?.verified ?? false}
          firstKey={loaderData.key}
          answered={actionData as MakeAnswer | undefined}
          form={form}
          prompt={prompt}
          onMade={onMade}
        />
        <Results
          box={results}
          items={loaderData.items}
          serverNow={loaderData.now}
          more={loaderData.more}
          onKeys={show}
        />
      </div>
    </>
  );
}
