import type { GenerationWatch } from "./objects/generation-watch.ts";
import type { Limiter } from "./objects/limiter.ts";
import type { LiveFeed } from "./objects/live-feed.ts";

/** What wrangler.toml binds; vars and secrets are parsed by env.ts. */
export interface Bindings {
  readonly DB: Hyperdrive;
  readonly DB_CACHED: Hyperdrive;
  readonly ASSETS: Fetcher;
  readonly LIVE: DurableObjectNamespace<LiveFeed>;
  readonly LIMITER: DurableObjectNamespace<Limiter>;
  readonly WATCH: DurableObjectNamespace<GenerationWatch>;
  readonly JOBS: Queue;
  readonly ENGINE: Queue;
  readonly MAIL: Queue;
  readonly FLOOD: RateLimit;
  /** Which version this is; `/healthz` says it. */
  readonly VERSION: WorkerVersionMetadata;
}
