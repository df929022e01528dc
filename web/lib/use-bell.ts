import { useEffect, useRef } from "react";
import { useNavigate, useRevalidator } from "react-router";
import { type BellEvent, lookDelay, retryDelay, ring, START } from "./bell.ts";

const PING_EVERY = 30_000;
const SILENCE_LIMIT = 75_000;

/** Runs sockets and timers for one page; returns how to stop and how to say whether something runs. */
function startBell(look: () => void, ended: () => void) {
  let bell = START;
  let running = false;
  let socket: WebSocket | undefined;
  let heard = 0;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    clearTimeout(lookTimer);
    const wait = lookDelay(bell, running);
    if (wait === undefined) return;
    lookTimer = setTimeout(() => {
      if (document.visibilityState === "visible") look();
      plan();
    }, wait);
  };
  const apply = (event: BellEvent) => {
    bell = ring(bell, event);
    if (bell.phase === "ended") ended();
    if (bell.phase === "connecting") connect();
    if (bell.phase === "waiting") {
      retryTimer = setTimeout(() => apply({ type: "retry" }), retryDelay(bell.failures, Math.random()));
    }
    plan();
  };
  const connect = () => {
    const mine = new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/v1/live`);
    socket = mine;
    mine.onopen = () => {
      heard = Date.now();
      apply({ type: "opened" });
      // What rang while there was no socket was missed: look once.
      look();
    };
    mine.onmessage = (event) => {
      heard = Date.now();
      if (typeof event.data === "string" && event.data.startsWith("{")) look();
    };
    mine.onclose = (event) => {
      if (socket === mine) apply({ type: "closed", code: event.code });
    };
  };
  const pinger = setInterval(() => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (Date.now() - heard > SILENCE_LIMIT) socket.close();
    else socket.send("ping");
  }, PING_EVERY);
  connect();
  plan();
  return {
    setRunning(value: boolean) {
      if (value === running) return;
      running = value;
      plan();
    },
    stop() {
      clearTimeout(lookTimer);
      clearTimeout(retryTimer);
      clearInterval(pinger);
      const last = socket;
      socket = undefined;
      last?.close();
    },
  };
}

/**
 * Keeps the page as fresh as the server: re-reads its loaders when the live socket rings, and by looking every 3 s
 * (something runs) or 30 s (nothing does) while there is no socket. Rings during a read become one more read.
 */
export function useBell({ running }: { running: boolean }): void {
  const revalidator = useRevalidator();
  const navigate = useNavigate();
  const latest = useRef({ revalidator, navigate, again: false });
  latest.current.revalidator = revalidator;
  latest.current.navigate = navigate;
  const bell = useRef<ReturnType<typeof startBell>>(undefined);

  useEffect(() => {
    const look = () => {
      const now = latest.current;
      if (now.revalidator.state === "idle") void now.revalidator.revalidate();
      else now.again = true;
    };
    const ended = () =>
      void latest.current.navigate(`/sign-in?returnTo=${encodeURIComponent(location.pathname)}`);
    bell.current = startBell(look, ended);
    return () => bell.current?.stop();
  }, []);

  useEffect(() => {
    if (revalidator.state !== "idle" || !latest.current.again) return;
    latest.current.again = false;
    void revalidator.revalidate();
  }, [revalidator, revalidator.state]);

  useEffect(() => bell.current?.setRunning(running), [running]);
}
