import { createApp } from "./app.ts";
import type { Bindings } from "./bindings.ts";
import { compose } from "./compose.ts";
import { consume, keepDeadLetters } from "./queues/consume.ts";
import { runCron } from "./queues/cron.ts";

export { GenerationWatch } from "./objects/generation-watch.ts";
export { Limiter } from "./objects/limiter.ts";
export { LiveFeed } from "./objects/live-feed.ts";

const app = createApp();

export default {
  fetch: app.fetch,
  async queue(batch, env, ctx) {
    const deps = await compose(env, ctx, { queue: batch.queue });
    await (batch.queue.endsWith("-dlq") ? keepDeadLetters(batch, deps) : consume(batch, deps));
  },
  async scheduled(event, env, ctx) {
    await runCron(await compose(env, ctx, { cron: event.cron }), event.cron);
  },
} satisfies ExportedHandler<Bindings>;
