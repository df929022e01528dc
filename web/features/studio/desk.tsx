import { type RefObject, useContext, useEffect, useRef, useState } from "react";
import { Link, useFetcher, useLocation } from "react-router";
import { takePrompt } from "#web/features/account/kept-prompt.ts";
import { KeyCap, useMakeKeys } from "#web/features/shell/key-cap.tsx";
import { useFocusOnTrouble } from "#web/lib/forms.ts";
import type { Trouble } from "#web/lib/problem.ts";
import { useHydrated } from "#web/lib/use-hydrated.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { studio } from "#web/messages/en/studio.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { FieldError } from "#web/ui/field.tsx";
import { Note } from "#web/ui/status.tsx";
import { costLine, makeWords } from "./cost.ts";
import { generalTrouble, nothingDrawn, promptTrouble, shownCost } from "./desk-state.ts";
import { keepDraft, restoreDraft } from "./draft.ts";
import { type EngineCard, pictureMode } from "./engine.ts";
import { SettingsFields } from "./settings-fields.tsx";
import type { Start } from "./start.ts";
import { StartNotes } from "./start-notes.tsx";
import { useQuote } from "./use-quote.ts";
import { MAX_PROMPT, type Settings } from "./wish.ts";

/** What the studio's action answers to `intent=make`. */
export interface MakeAnswer {
  made?: string;
  trouble?: Trouble;
}

function Prompt({
  value,
  error,
  quote,
  input,
}: {
  value: string;
  error: string | undefined;
  quote: { matched: string[]; ignored: string[] } | undefined;
  input: RefObject<HTMLTextAreaElement | null>;
}) {
  const t = useText(studio);
  const bad = error !== undefined;
  return (
    <div className={bad ? "field field-bad" : "field"}>
      <div className="prompt">
        <label className="vh" htmlFor="prompt">
          {t("prompt")}
        </label>
        <textarea
          ref={input}
          id="prompt"
          name="prompt"
          rows={3}
          maxLength={MAX_PROMPT}
          defaultValue={value}
          placeholder={t("promptPlaceholder")}
          aria-invalid={bad || undefined}
          aria-describedby={bad ? "prompt-error match" : "match"}
        />
        <p className="match" id="match">
          {quote === undefined || (quote.matched.length === 0 && quote.ignored.length === 0) ? (
            <span>{t("matchHint")}</span>
          ) : null}
          {quote !== undefined && quote.matched.length > 0 ? (
            <span>
              <b className="yes">{t("matched")}</b> {quote.matched.join(", ")}
            </span>
          ) : null}
          {quote !== undefined && quote.ignored.length > 0 ? (
            <span>
              <b className="no">{t("ignored")}</b> {quote.ignored.join(", ")}
            </span>
          ) : null}
        </p>
      </div>
      {bad ? <FieldError id="prompt-error">{error}</FieldError> : null}
    </div>
  );
}

/** What the form says at the moment, as far as the button needs it. */
function useDraft(settings: Settings) {
  const [draft, setDraft] = useState({
    count: Number(settings.count) || 1,
    blank: settings.prompt.trim() === "",
  });
  const read = (form: HTMLFormElement) => {
    const body = new FormData(form);
    setDraft({
      count: Number(body.get("count")) || 1,
      blank: String(body.get("prompt") ?? "").trim() === "",
    });
  };
  return { draft, read };
}

/** The line under the button: what stands in the way, else what it costs and what comes of it. */
function CostLine(props: {
  problem: string | undefined;
  short: boolean;
  plain: boolean;
  cost: string | undefined;
}) {
  const t = useText(studio);
  const { problem, short, plain, cost } = props;
  return (
    <p className={problem !== undefined || short || plain ? "meta pay-say" : "meta"} id="cost" role="status">
      {problem === undefined && plain && !short ? <b>{t("nothingMatched")} </b> : null}
      {problem ?? cost}
      {problem === undefined && short ? (
        <>
          {" "}
          <Link to="/credits">{t("yourCredits")}</Link>
        </>
      ) : null}
    </p>
  );
}

/** The prompt column: what, settings, and below them the exact cost on the button. */
export function Desk(props: {
  engine: EngineCard;
  start: Start;
  left: number | undefined;
  verified: boolean;
  firstKey: string;
  answered: MakeAnswer | undefined;
  form: RefObject<HTMLFormElement | null>;
  prompt: RefObject<HTMLTextAreaElement | null>;
  onMade: () => void;
}) {
  const t = useText(studio);
  const language = useContext(LanguageContext);
  const alive = useHydrated();
  const makeKeys = useMakeKeys();
  const fetcher = useFetcher<MakeAnswer>();
  // The form as it was opened: a later reading of the page (a remix that is gone by now) takes nothing out of it.
  const [settings] = useState(props.start.settings);
  const { draft, read } = useDraft(settings);
  const { ask, quote: asked } = useQuote(props.verified);
  const [key, setKey] = useState(props.firstKey);
  // What was refused was about the form as it then was: a change takes the refusal away.
  const [stale, setStale] = useState(false);
  const answer = fetcher.data ?? props.answered;
  const busy = fetcher.state !== "idle";
  useFocusOnTrouble(answer?.trouble);
  const who = useRoot()?.viewer?.username ?? "";
  const { key: visit, search } = useLocation();
  const place = { who, visit, search };

  const changed = (wait?: number) => {
    const form = props.form.current;
    if (form === null) return;
    read(form);
    keepDraft(form, place);
    setStale(true);
    // Another wish is another key; the same wish sent twice keeps it, so that it is made once.
    setKey(crypto.randomUUID());
    ask(form, wait);
  };
  const start = useRef({ changed, place });
  start.current = { changed, place };
  useEffect(() => {
    const [box, form] = [props.prompt.current, props.form.current];
    if (box === null || form === null) return;
    const written = box.value === "" ? takePrompt() : "";
    // What was typed before the scripts came is newer than any draft.
    const fresh = box.value === box.defaultValue;
    if (!(fresh && restoreDraft(form, start.current.place)) && box.value === "" && written === "") return;
    if (written !== "") box.value = written;
    start.current.changed(0);
  }, [props.prompt, props.form]);
  const { onMade } = props;
  useEffect(() => {
    setStale(false);
    if (fetcher.data?.made === undefined) return;
    setKey(crypto.randomUUID());
    onMade();
  }, [fetcher.data, onMade]);

  const mode = pictureMode(props.engine);
  const price = (mode?.price ?? 0) * draft.count;
  const quote = draft.blank ? undefined : asked;
  const shown =
    mode === undefined || props.left === undefined
      ? undefined
      : shownCost(mode, draft.count, props.left, quote);
  const problem = props.verified ? undefined : t("unverified");
  const current = stale ? undefined : answer?.trouble;
  const short = shown !== undefined && shown.leftAfter < 0;
  const general = generalTrouble(current, short);
  const stop = !props.engine.available || (alive && (!props.verified || short));
  return (
    <fetcher.Form
      ref={props.form}
      method="post"
      action="/studio"
      className="desk"
      aria-label={t("what")}
      onChange={() => changed()}
    >
      <input type="hidden" name="intent" value="make" />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="remix" value={props.start.settings.remix} />
      <div className="desk-in">
        <StartNotes {...props.start} />
        <Prompt
          value={settings.prompt}
          error={promptTrouble(current, quote)}
          quote={quote}
          input={props.prompt}
        />
        <SettingsFields
          engine={props.engine}
          settings={settings}
          errors={current?.fields ?? {}}
          onNewSeed={() => changed(0)}
        />
      </div>
      <div className="pay">
        {general === undefined ? null : (
          <Note tint="plum" live="alert" focus title={general.title}>
            {general.detail}
          </Note>
        )}
        {props.engine.available ? null : <Note tint="ochre">{t("engineNone")}</Note>}
        <Button
          type="submit"
          look="primary"
          size="l"
          full
          busy={busy}
          disabled={stop}
          aria-describedby="cost"
        >
          {busy ? t("making") : makeWords(language, draft.count, price)}
          <span className="only-wide" aria-hidden="true">
            <KeyCap keys={makeKeys} />
          </span>
        </Button>
        <CostLine
          problem={problem}
          short={short}
          plain={nothingDrawn(quote)}
          cost={shown === undefined ? undefined : costLine(language, draft.count, shown)}
        />
      </div>
    </fetcher.Form>
  );
}
