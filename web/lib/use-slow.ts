import { useEffect, useState } from "react";
import { useLocation, useNavigation } from "react-router";

/** Below this (ms) a wait is not worth showing: what flashes by disturbs more than it tells. */
const SHORT = 300;

/** True once `pending` has lasted a while, until it ends. */
export function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setSlow(true), SHORT);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [pending]);
  return pending && slow;
}

/** True while another view of this same page (a filter, a search, the next page) has been awaited for a while. */
export function useSlowList(): boolean {
  const { pathname } = useLocation();
  const { state, location } = useNavigation();
  return useSlow(state === "loading" && location.pathname === pathname);
}
