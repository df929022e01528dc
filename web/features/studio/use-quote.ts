import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import type { Quote } from "#contracts/generation.ts";
import type { Trouble } from "#web/lib/problem.ts";

/** What the studio's action answers to `intent=price`. */
export interface PriceAnswer {
  quote?: Quote;
  trouble?: Trouble;
}

/** Typing rests this long (ms) before the price is asked for again. */
const REST = 350;

/** Asks the dry run for the exact price, once typing rests. `ask` takes the form as it stands. */
export function useQuote(enabled: boolean) {
  const fetcher = useFetcher<PriceAnswer>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ fetcher, enabled });
  latest.current = { fetcher, enabled };
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (form: HTMLFormElement, wait = REST) => {
    clearTimeout(timer.current);
    if (!latest.current.enabled) return;
    timer.current = setTimeout(() => {
      const body = new FormData(form);
      if (String(body.get("prompt") ?? "").trim() === "") return;
      body.set("intent", "price");
      void latest.current.fetcher.submit(body, { method: "post", action: "/studio" });
    }, wait);
  };
  return { ask, quote: fetcher.data?.quote };
}
