// What tests in workerd run in: the Durable Objects behind the bindings of wrangler.toml, and no app. They call what they
// test themselves; the whole Worker is tested as it is built, by journeys and contract tests.
export { GenerationWatch } from "#worker/objects/generation-watch.ts";
export { Limiter } from "#worker/objects/limiter.ts";
export { LiveFeed } from "#worker/objects/live-feed.ts";

export default {
  fetch: () => new Response("tests in workerd call what they test", { status: 501 }),
  // objects send messages; what becomes of them is not the business of their tests
  queue: async (batch) => batch.ackAll(),
} satisfies ExportedHandler;
