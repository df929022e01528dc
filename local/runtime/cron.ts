/** Ticks again and again; never two at once. */
export interface Cron {
  /** Resolves when the tick that may be running has ended; none begins after that until resume. */
  pause(): Promise<void>;
  resume(): void;
}

/**
 * Runs `tick`, waits `ms`, and so on. A tick that fails is told to `complain` and changes nothing.
 * @param ms 0 for never
 */
export function startCron(tick: () => Promise<void>, ms: number, complain: (error: unknown) => void): Cron {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let paused = false;
  const run = (): void => {
    running = tick()
      .catch(complain)
      .then(() => schedule());
  };
  const schedule = (): void => {
    if (!paused && ms > 0) timer = setTimeout(run, ms);
  };
  schedule();
  return {
    pause: async () => {
      paused = true;
      clearTimeout(timer);
      await running;
    },
    resume: () => {
      paused = false;
      schedule();
    },
  };
}
