import { SETTING_NAMES, type Settings } from "./wish.ts";

const KEY = "strata.draft";

/** Where a draft was typed: by whom, and in which visit of which address. */
export interface DraftPlace {
  who: string;
  /** The router's key of the visit; a reload keeps it. */
  visit: string;
  search: string;
}

interface Draft extends DraftPlace {
  settings: Partial<Settings>;
}

/** Keeps what the form says for this tab until it says something else. */
export function keepDraft(form: HTMLFormElement, place: DraftPlace): void {
  const body = new FormData(form);
  const settings = Object.fromEntries(SETTING_NAMES.map((name) => [name, String(body.get(name) ?? "")]));
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...place, settings }));
  } catch {
    // no storage: the words are kept by the page only
  }
}

function readDraft(text: string | null): Draft | undefined {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (typeof value !== "object" || value === null || !("settings" in value)) return undefined;
  return value as Draft;
}

/**
 * What of a kept draft belongs into the form at `place`: nothing of somebody else's; and where the address itself
 * names settings, only what was typed over them in this same visit.
 */
export function draftFor(text: string | null, place: DraftPlace): Partial<Settings> | undefined {
  const draft = readDraft(text);
  if (draft === undefined || draft.who !== place.who) return undefined;
  const query = new URLSearchParams(place.search);
  // words of a remix stay with it: elsewhere they would come back without what they were started from
  if ((draft.settings.remix ?? "") !== (query.get("remix") ?? "")) return undefined;
  const asked = SETTING_NAMES.some((name) => query.has(name));
  if (asked && (draft.visit !== place.visit || draft.search !== place.search)) return undefined;
  return draft.settings;
}

/** Puts the kept draft into the form; true when there was one. For after hydration. */
export function restoreDraft(form: HTMLFormElement, place: DraftPlace): boolean {
  let settings: Partial<Settings> | undefined;
  try {
    settings = draftFor(sessionStorage.getItem(KEY), place);
  } catch {
    return false;
  }
  if (settings === undefined) return false;
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    const at = form.elements.namedItem(name);
    // A radio list takes a value it does not offer as no choice at all: then what stands there stays.
    if (at instanceof RadioNodeList) {
      for (const choice of at) {
        if (choice instanceof HTMLInputElement && choice.value === value) choice.checked = true;
      }
    } else if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) {
      if (value !== undefined) at.value = value;
    }
  }
  return true;
}
