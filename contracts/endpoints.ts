import * as accounts from "./accounts.ts";
import * as assets from "./assets.ts";
import * as credits from "./credits.ts";
import type { Endpoint } from "./endpoint.ts";
import * as generation from "./generation.ts";
import * as posts from "./posts.ts";

const domains = [accounts, credits, generation, assets, posts];

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === "object" && value !== null && "method" in value && "path" in value && "output" in value
  );
}

/** Every HTTP operation of the platform, in the order of the API's chapters. */
export const ENDPOINTS: readonly Endpoint[] = domains.flatMap((domain) =>
  Object.values(domain as Record<string, unknown>).filter(isEndpoint),
);
