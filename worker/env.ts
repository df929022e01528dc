import * as z from "zod";

const origin = z.string().regex(/^https?:\/\/[^/\s]+$/, { message: "an origin without a slash at the end" });
const keyring = z
  .string()
  .transform((text, context) => parseJson(text, context))
  .pipe(
    z
      .array(z.strictObject({ kid: z.string().regex(/^[0-9A-Za-z_]{1,32}$/), key: z.string().min(43) }))
      .min(1),
  );

const jwkSet = z
  .string()
  .transform((text, context) => parseJson(text, context))
  .pipe(z.looseObject({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.literal("OKP") })).min(1) }));

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "must be JSON" });
    return z.NEVER;
  }
}

/** What wrangler.toml says of each environment. */
const plain = z.object({
  ENVIRONMENT: z.enum(["local", "staging", "production"]),
  PUBLIC_ORIGIN: origin,
  FILES_ORIGIN: origin,
  S3_BASE: z.url(),
  S3_REGION: z.string().min(1),
  SES_BASE: origin,
  SES_REGION: z.string().min(1),
  MAIL_FROM: z.string().min(3),
  TURNSTILE_ORIGIN: origin,
  TURNSTILE_SITE_KEY: z.string().min(1),
  /** Local only: actions accepted beside the expected one, separated by commas. */
  TURNSTILE_EXTRA_ACTIONS: z.string().default(""),
  /** Divides the clocks of the pipeline; tests only. */
  TIME_SCALE: z.coerce.number().positive().default(1),
});

/** What only the platform's secret store says. The list that `npm run secrets` works with. */
export const secretVariables = z.object({
  S3_KEY_ID: z.string().min(1),
  S3_SECRET: z.string().min(1),
  S3_JANITOR_KEY_ID: z.string().min(1),
  S3_JANITOR_SECRET: z.string().min(1),
  SES_KEY_ID: z.string().min(1),
  SES_SECRET: z.string().min(1),
  TURNSTILE_SECRET: z.string().min(1),
  JWT_KEYS: jwkSet,
  REFRESH_KEYS: keyring,
  FILES_KEYS: keyring,
  PASSWORD_PEPPER: z.string().min(16),
  CURSOR_KEY: z.string().min(16),
});

const variables = z.object({ ...plain.shape, ...secretVariables.shape });

/** Variables and secrets, parsed. */
export type Config = z.output<typeof variables>;

/** Keys under which something is signed; the first signs, all of them verify. */
export type Keyring = Config["FILES_KEYS"];

const LOOPBACK = /\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/;
const DUMMY_KEY = /^[123]x0{10}/;

/** What only a local stack may have; names the fields that break the rule. */
function localOnly(config: Config): string[] {
  const addresses = ["PUBLIC_ORIGIN", "FILES_ORIGIN", "S3_BASE", "SES_BASE", "TURNSTILE_ORIGIN"] as const;
  const wrong: string[] = addresses.filter(
    (name) => LOOPBACK.test(config[name]) || !config[name].startsWith("https://"),
  );
  if (DUMMY_KEY.test(config.TURNSTILE_SECRET)) wrong.push("TURNSTILE_SECRET");
  if (DUMMY_KEY.test(config.TURNSTILE_SITE_KEY)) wrong.push("TURNSTILE_SITE_KEY");
  if (config.TURNSTILE_EXTRA_ACTIONS !== "") wrong.push("TURNSTILE_EXTRA_ACTIONS");
  if (config.TIME_SCALE !== 1) wrong.push("TIME_SCALE");
  return wrong;
}

/** The environment is not fit to serve; `fields` names what is wrong, never its value. */
export class BadEnvironment extends Error {
  readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    super(`environment refused: ${fields.join(", ")}`);
    this.name = "BadEnvironment";
    this.fields = fields;
  }
}

let parsed: { readonly from: unknown; readonly config: Config } | undefined;

/** Parses vars and secrets, once per isolate. Throws BadEnvironment naming the fields. */
export function readEnv(env: object): Config {
  if (parsed?.from === env) return parsed.config;
  const result = variables.safeParse(env);
  if (!result.success)
    throw new BadEnvironment([...new Set(result.error.issues.map((issue) => issue.path.join(".")))]);
  const wrong = result.data.ENVIRONMENT === "local" ? [] : localOnly(result.data);
  if (wrong.length > 0) throw new BadEnvironment(wrong);
  parsed = { from: env, config: result.data };
  return result.data;
}
