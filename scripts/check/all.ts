import { bindings } from "./bindings.ts";
import { boundaries } from "./boundaries.ts";
import { built } from "./built.ts";
import { commands } from "./commands.ts";
import { deadCode } from "./dead-code.ts";
import { dependencies } from "./dependencies.ts";
import { format } from "./format.ts";
import { lock } from "./lock.ts";
import { messages } from "./messages.ts";
import { migrations } from "./migrations.ts";
import { readmes } from "./readmes.ts";
import { secrets } from "./secrets.ts";
import { sizes } from "./sizes.ts";
import { tracesCheck } from "./traces.ts";
import type { Check } from "./types.ts";
import { typing } from "./typing.ts";
import { weight } from "./weight.ts";
import { zod } from "./zod.ts";

/** Everything that `npm run check` holds the tree to, quickest first. */
export const allChecks: Check[] = [
  sizes,
  zod,
  bindings,
  messages,
  tracesCheck,
  readmes,
  commands,
  lock,
  format,
  boundaries,
  dependencies,
  deadCode,
  typing,
  migrations,
  secrets,
  weight,
  built,
];
