import { useEffect, useState } from "react";

/**
 * The server's time in ms, ticking twice a second while `ticking`. The first value is the server's own, so that
 * both sides of hydration count from the same instant; afterwards the browser's clock is set against it.
 */
export function useNow(serverNow: number, ticking: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const offset = serverNow - Date.now();
    setNow(serverNow);
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now() + offset), 500);
    return () => clearInterval(timer);
  }, [serverNow, ticking]);
  return now;
}
