// The Worker as tests in workerd meet it: all of worker/entry.ts but the pages, whose virtual module only the build has.
export default {
  fetch: () => new Response("tests in workerd call what they test", { status: 501 }),
} satisfies ExportedHandler;
