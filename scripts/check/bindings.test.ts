import { describe, expect, test } from "vitest";
import { bindingsOf, declaredBindings } from "./bindings.ts";

const toml = `
name = "shop"
[assets]
binding = "ASSETS"
[[hyperdrive]]
binding = "DB"
[[durable_objects.bindings]]
name = "LIVE"
class_name = "LiveFeed"
[[queues.consumers]]
queue = "jobs"
[env.staging]
name = "shop-staging"
[env.staging.assets]
binding = "ASSETS"
[[env.staging.queues.producers]]
binding = "JOBS"
`;

describe("the bindings of wrangler.toml", () => {
  test("are read for the top level and for each environment, names of Workers and queues left out", () => {
    const found = bindingsOf(toml);
    expect([...(found.get("") ?? [])]).toEqual(["ASSETS", "DB", "LIVE"]);
    expect([...(found.get("staging") ?? [])]).toEqual(["ASSETS", "JOBS"]);
  });

  test("are read from the interface, and from no other", () => {
    const source =
      "interface Other { readonly X: 1 }\nexport interface Bindings {\n  readonly DB: Hyperdrive;\n  JOBS: Queue;\n}\n";
    expect(declaredBindings(source)).toEqual(["DB", "JOBS"]);
  });
});
