import { build, buildDirectoryOf } from "#scripts/build.mjs";
import { bindingProblems, builtProblems } from "#scripts/deploy/compare.ts";
import { builtConfig, configOf, ENVIRONMENTS } from "#scripts/deploy/environments.ts";
import { bindingsInCode } from "./bindings.ts";
import type { Check } from "./types.ts";

/** What a build hands to wrangler is what wrangler.toml says of that environment. Builds each one. */
export const built: Check = {
  name: "built",
  promise:
    "a build for each environment has its name, its bindings and its own hosts, buckets, queues and databases",
  onlyByName: true,
  async run() {
    const declared = await bindingsInCode();
    return ENVIRONMENTS.flatMap((environment) => {
      build({ environment, quiet: true });
      const config = builtConfig(buildDirectoryOf(environment));
      return [...bindingProblems(declared, config), ...builtProblems(configOf(environment), config)].map(
        (problem) => `${environment}: ${problem}`,
      );
    });
  },
};
