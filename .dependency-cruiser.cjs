// Which way imports run (docs/architecture.md). Read by scripts/check/boundaries.ts, which also proves with
// tests/canary/ that these rules still bite: with TypeScript 7 the parser reads 0 modules and reports nothing
// unless @swc/core is there.

/** Modules of worker/modules and the modules each of them may import (through index.ts). */
const moduleDirections = {
  credits: [],
  accounts: ["credits"],
  assets: ["accounts", "credits"],
  moderation: ["assets", "accounts", "credits"],
  generation: ["moderation", "assets", "accounts", "credits"],
  billing: ["credits", "accounts"],
  builds: ["assets", "credits", "accounts"],
  community: ["assets", "accounts", "moderation"],
  api: ["accounts"],
};
/** These listen to all and are imported by no other module. */
const importedByNone = ["notifications", "privacy", "usage", "operations"];

const named = Object.keys(moduleDirections);
const inModules = "^worker/modules/([^/]+)/";
const tests = "\\.test\\.tsx?$";
const anyOf = (names) => `(?:${names.join("|")})`;

const directionRules = named.map((name) => ({
  name: `${name}-imports-only-what-lies-below`,
  comment: `${name} may import ${moduleDirections[name].join(", ") || "no other module"}.`,
  severity: "error",
  from: { path: `^worker/modules/${name}/`, pathNot: tests },
  to: { path: inModules, pathNot: `^worker/modules/${anyOf([name, ...moduleDirections[name]])}/` },
}));

const wallRules = [
  {
    name: "no-circle",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "contracts-is-a-leaf",
    comment: "The wire: zod and itself only.",
    severity: "error",
    from: { path: "^contracts/", pathNot: tests },
    to: { pathNot: ["^contracts/", "(^|/)node_modules/zod/", "^zod"] },
  },
  {
    name: "engine-knows-contracts-only",
    severity: "error",
    from: { path: "^engine/", pathNot: tests },
    to: { path: "^(worker|web|local|scripts|tests|bench)/" },
  },
  {
    name: "engine-has-no-host",
    comment:
      "The engine runs in the Worker, in the browser and in Node: what differs comes in by EngineHost.",
    severity: "error",
    from: { path: "^engine/", pathNot: tests },
    to: { path: ["^node:", "^cloudflare:", "^vite:", "^virtual:", "\\.wasm"] },
  },
  {
    name: "engine-has-no-host-builtin",
    severity: "error",
    from: { path: "^engine/", pathNot: tests },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "web-never-reaches-worker",
    severity: "error",
    from: { path: "^web/", pathNot: tests },
    to: { path: "^(worker|local|scripts|tests|bench)/" },
  },
  {
    name: "only-ssr-sees-web",
    severity: "error",
    from: { path: "^worker/", pathNot: ["^worker/ssr\\.ts$", tests] },
    to: { path: "^web/" },
  },
  {
    name: "the-product-never-imports-its-tools",
    severity: "error",
    from: { path: "^worker/", pathNot: tests },
    to: { path: "^(local|scripts|tests|bench)/" },
  },
];

const layerRules = [
  {
    name: "kernel-is-pure",
    comment: "Words that all modules use: no I/O, contracts only.",
    severity: "error",
    from: { path: "^worker/kernel/", pathNot: tests },
    to: { path: "^worker/", pathNot: "^worker/kernel/" },
  },
  {
    name: "db-knows-kernel-only",
    severity: "error",
    from: { path: "^worker/db/", pathNot: tests },
    to: { path: "^worker/", pathNot: "^worker/(kernel|db)/" },
  },
  {
    name: "modules-know-no-outside",
    comment: "Modules own ports; adapters, http, objects and queues stand above them.",
    severity: "error",
    from: { path: inModules, pathNot: tests },
    to: { path: "^worker/", pathNot: "^worker/(kernel|db|modules)/" },
  },
  {
    name: "modules-through-the-front-door",
    comment: "Another module only by its index.ts.",
    severity: "error",
    from: { path: inModules, pathNot: ["/tables\\.ts$", tests] },
    to: { path: inModules, pathNot: ["^worker/modules/$1/", "^worker/modules/[^/]+/index\\.ts$"] },
  },
  {
    name: "tables-may-see-tables",
    comment: "tables.ts may import a lower module's tables.ts for a foreign key, and its index.ts.",
    severity: "error",
    from: { path: "^worker/modules/([^/]+)/tables\\.ts$" },
    to: { path: inModules, pathNot: ["^worker/modules/$1/", "^worker/modules/[^/]+/(index|tables)\\.ts$"] },
  },
  {
    name: "imported-by-none",
    severity: "error",
    from: { path: inModules, pathNot: tests },
    to: { path: `^worker/modules/${anyOf(importedByNone)}/`, pathNot: "^worker/modules/$1/" },
  },
  {
    name: "only-known-modules",
    comment: "A new module is entered in .dependency-cruiser.cjs with its direction.",
    severity: "error",
    from: {},
    to: { path: inModules, pathNot: `^worker/modules/${anyOf([...named, ...importedByNone])}/` },
  },
  {
    name: "objects-open-no-database",
    comment:
      "A Durable Object that connects leaks a connection a call: it sends a queue message and returns.",
    severity: "error",
    from: { path: "^worker/objects/", pathNot: tests },
    to: { path: "^worker/(db/connect|compose)\\.ts$" },
  },
  {
    name: "adapters-below-compose",
    severity: "error",
    from: { path: "^worker/adapters/", pathNot: tests },
    to: { path: "^worker/", pathNot: "^worker/(kernel|db|modules|adapters)/" },
  },
  {
    name: "adapters-through-the-front-door",
    comment: "Adapters fill ports: index.ts or ports.ts of a module.",
    severity: "error",
    from: { path: "^worker/adapters/", pathNot: tests },
    to: { path: inModules, pathNot: "^worker/modules/[^/]+/(index|ports)\\.ts$" },
  },
  {
    name: "the-edge-through-the-front-door",
    comment:
      "http, queues, objects, compose, app: modules only by index.ts (compose also reads endpoints.ts).",
    severity: "error",
    from: { path: "^worker/(http|queues|objects|[^/]+\\.ts$)", pathNot: tests },
    to: { path: inModules, pathNot: "^worker/modules/[^/]+/(index|endpoints|ports)\\.ts$" },
  },
];

const outside = (name, packagePattern, allowed) => ({
  name,
  severity: "error",
  from: { pathNot: [...allowed, "(^|/)node_modules/"] },
  to: { path: [`(^|/)node_modules/${packagePattern}/`, `^${packagePattern}(/|$)`] },
});

const packageRules = [
  outside("postgres-in-one-file", "postgres", [
    "^worker/db/connect\\.ts$",
    "^(local|scripts|tests|bench)/",
    tests,
  ]),
  outside("aws4fetch-in-adapters", "aws4fetch", ["^worker/adapters/", "^(local|tests)/", tests]),
  outside("stripe-in-its-adapter", "stripe", ["^worker/adapters/stripe(/|\\.ts$)", "^local/", tests]),
  outside("jose-where-keys-are", "jose", [
    "^worker/http/",
    "^worker/modules/accounts/",
    "^worker/adapters/google(/|\\.ts$)",
    "^(local|tests)/",
    tests,
  ]),
  {
    name: "everything-resolves",
    comment: "An import that leads nowhere hides from every other rule.",
    severity: "error",
    from: {},
    to: {
      couldNotResolve: true,
      pathNot: ["^cloudflare:", "^virtual:", "^\\./\\+types/", "/\\+types/", "\\?(url|raw|init|inline)$"],
    },
  },
];

module.exports = {
  forbidden: [...wallRules, ...layerRules, ...directionRules, ...packageRules],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^build/", "^\\.react-router/", "^tests/canary/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
