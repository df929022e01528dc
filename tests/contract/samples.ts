import type { Endpoint } from "#contracts/endpoint.ts";
import { encodeId, type IdPrefix } from "#contracts/ids.ts";

/** An id of the right kind that names nothing. */
export function nothingAt(prefix: IdPrefix): string {
  return encodeId(prefix, "0190163d-8694-739b-aea5-966c26f8ad91");
}

export interface Sample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

const token = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const person = { turnstileToken: "local-pass" };

/** For each endpoint a call of the right shape; the batteries spoil one thing of it at a time. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  signUp: {
    body: {
      email: "a@example.com",
      username: "somebody",
      password: "a long sentence",
      birthDate: "1990-01-31",
      ...person,
    },
  },
  verifyEmail: { body: { token } },
  signIn: { body: { email: "a@example.com", password: "a long sentence", ...person } },
  refresh: {},
  signOut: {},
  forgotPassword: { body: { email: "a@example.com", ...person } },
  resetPassword: { body: { token, password: "a long sentence" } },
  getMe: {},
  resendVerification: {},
  listSessions: { query: { limit: "5" } },
  endSession: { params: { id: nothingAt("ses") } },
  endAllSessions: {},
  confirmSession: { params: { id: nothingAt("ses") } },
  getSettings: {},
  getCredits: {},
  listCreditEntries: { query: { limit: "5" } },
  readStatement: { query: { limit: "5" } },
  createGeneration: {
    body: {
      kind: "picture",
      mode: "text",
      engine: "strata",
      prompt: "a fox",
      params: { size: 256 },
      seed: 7,
      count: 1,
    },
  },
  listGenerations: { query: { limit: "5", q: "fox" } },
  getGeneration: { params: { id: nothingAt("gen") } },
  cancelGeneration: { params: { id: nothingAt("gen") } },
  listEngines: {},
  getRecipe: { params: { id: nothingAt("gen") } },
  listAssets: { query: { limit: "5", q: "fox" } },
  getAsset: { params: { id: nothingAt("ast") } },
  getAssetOrigin: { params: { id: nothingAt("ast") } },
  changeAsset: { params: { id: nothingAt("ast") }, body: { title: "A fox" } },
  deleteAsset: { params: { id: nothingAt("ast") } },
  listAssetFiles: { params: { id: nothingAt("ast") } },
  createPost: { body: { assetId: nothingAt("ast"), title: "A fox" } },
  getPost: { params: { id: nothingAt("pst") } },
  deletePost: { params: { id: nothingAt("pst") } },
  getFeed: { query: { limit: "5", remixOf: nothingAt("pst") } },
};

/** The sample of an endpoint. @throws when a new endpoint came without one: it would go untested */
export function sampleOf(endpoint: Endpoint): Sample {
  const sample = SAMPLES[endpoint.name];
  if (sample === undefined) throw new Error(`${endpoint.name} has no sample in tests/contract/samples.ts`);
  return sample;
}

/** What looks spoilt and is not: a title may be taken away. */
const TAKEN = new Set(["changeAsset: title empty"]);

/** What is said of one spoilt body: its name, the text that is sent, the codes that may answer. */
export interface Spoilt {
  readonly name: string;
  readonly text: string;
}

/** Bodies that no endpoint may take: wrong kinds as a whole, and each field of the sample spoilt in turn. */
export function spoiltBodies(sample: Sample, name: string): Spoilt[] {
  const body = sample.body ?? {};
  const whole = ["[]", '"words"', "7", "null", "true"].map((text) => ({
    name: `the whole body ${text}`,
    text,
  }));
  const surplus = ["surplus", "__proto__", "constructor"].map((name) => ({
    name: `a surplus field ${name}`,
    text: JSON.stringify(body).replace(/\}$/, `${Object.keys(body).length > 0 ? "," : ""}"${name}":1}`),
  }));
  const fields = Object.entries(body).flatMap(([field, value]) => spoiltField(body, field, value));
  return [...whole, ...surplus, ...fields].filter((spoilt) => !TAKEN.has(`${name}: ${spoilt.name}`));
}

function spoiltField(body: object, field: string, value: unknown): Spoilt[] {
  const wrong: unknown[] = [{}, [], ["x"], null];
  if (typeof value !== "number") wrong.push(7);
  if (typeof value !== "boolean") wrong.push(true);
  if (typeof value === "number") wrong.push("7", -1, 1.5, 1e308);
  const spoilt = wrong
    .filter((bad) => !(typeof value === "object" && JSON.stringify(bad) === "{}"))
    .map((bad) => ({
      name: `${field} = ${JSON.stringify(bad)}`,
      text: JSON.stringify({ ...body, [field]: bad }),
    }));
  if (typeof value !== "string") return spoilt;
  const quoted = (escaped: string) => JSON.stringify({ ...body, [field]: "@@" }).replace("@@", escaped);
  return [
    ...spoilt,
    { name: `${field} with U+0000`, text: quoted("a\\u0000b@example.com") },
    { name: `${field} with half a surrogate pair`, text: quoted("a\\ud800b@example.com") },
    { name: `${field} of 100,000 letters`, text: quoted("x".repeat(100_000)) },
    { name: `${field} empty`, text: quoted("") },
  ];
}
