import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { databaseContext } from "./app/context.ts";

/** What a page's CPU is held against: the emptiest page of React Router that does one `select 1`. */
const handler = createRequestHandler(
  async () => (await import("virtual:react-router/server-build")) as ServerBuild,
  "production",
);

export default {
  fetch(request, env) {
    const context = new RouterContextProvider();
    context.set(databaseContext, env.DB.connectionString);
    return handler(request, context);
  },
} satisfies ExportedHandler<{ readonly DB: Hyperdrive }>;
