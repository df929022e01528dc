import { bindingsOf, type Configured } from "./environments.ts";

/** Differences between two maps of words, seen from `there`. */
function differences(wanted: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): string[] {
  return [
    ...[...wanted].flatMap(([name, kind]) => {
      const found = there.get(name);
      if (found === kind) return [];
      return found === undefined ? [`${name} (${kind}) is not bound`] : [`${name} is ${found}, not ${kind}`];
    }),
    ...[...there.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} is bound and not wanted`),
  ];
}

/** What of a configuration must be equal everywhere, by name. Names of queues, hosts and ids are not in it. */
function sameEverywhere(config: Configured): Record<string, unknown> {
  const consumers = config.queues.consumers ?? [];
  const bare = (queue: string) => queue.replace(/^staging-/, "");
  return {
    "names of vars": Object.keys(config.vars).sort(),
    crons: config.triggers.crons,
    placement: config.placement,
    "observability.logs": config.observability?.logs,
    workers_dev: config.workers_dev,
    preview_urls: config.preview_urls,
    migrations: config.migrations,
    "assets.run_worker_first": config.assets?.run_worker_first,
    "object classes": config.durable_objects.bindings.map((each) => each.class_name),
    "limits of ratelimits": config.ratelimits?.map((each) => each.simple),
    "queue consumers": consumers.map(({ queue, dead_letter_queue, ...rest }) => ({
      ...rest,
      queue: bare(queue),
      ...(dead_letter_queue !== undefined && { dead_letter_queue: bare(dead_letter_queue) }),
    })),
  };
}

/** What two environments must not share: whoever shares it works on the other's data. */
function ownThings(config: Configured): Map<string, string> {
  const vars = config.vars as Record<string, string>;
  return new Map<string, string>([
    ...["PUBLIC_ORIGIN", "FILES_ORIGIN", "S3_BASE"].map((name): [string, string] => [name, vars[name] ?? ""]),
    ...config.hyperdrive.map((each): [string, string] => [`hyperdrive ${each.binding}`, each.id ?? ""]),
    ...(config.queues.producers ?? []).map((each): [string, string] => [
      `queue ${each.binding}`,
      each.queue ?? "",
    ]),
    ...(config.ratelimits ?? []).map((each): [string, string] => [
      `ratelimit ${each.name}`,
      each.namespace_id,
    ]),
  ]);
}

/** Why this environment does not fit what the code names. */
export function bindingProblems(declared: ReadonlySet<string>, config: Configured): string[] {
  const there = bindingsOf(config);
  const wanted = new Map(
    [...declared].map((name) => [name, there.get(name) ?? "named in worker/bindings.ts"]),
  );
  return [...differences(wanted, there), ...queueProblems(config), ...hostProblems(config)];
}

/** A queue without a consumer keeps its messages for nobody; one without dead letters throws them away. */
function queueProblems(config: Configured): string[] {
  const consumers = new Map((config.queues.consumers ?? []).map((each) => [each.queue, each]));
  return (config.queues.producers ?? []).flatMap(({ queue = "" }) => {
    const dead = consumers.get(queue)?.dead_letter_queue;
    if (dead === undefined) return [`queue ${queue} has no consumer with a dead letter queue`];
    return consumers.has(dead) && dead.endsWith("-dlq") ? [] : [`nobody reads ${dead}`];
  });
}

/** The Worker answers on its two hosts only, so both must lead to it, and nothing else may. */
function hostProblems(config: Configured): string[] {
  const vars = config.vars as Record<string, string>;
  const hosts = [vars["PUBLIC_ORIGIN"], vars["FILES_ORIGIN"]].map((origin) => new URL(origin ?? "").host);
  const routes = (config.routes ?? []).map((route) =>
    typeof route === "object" && "custom_domain" in route && route.custom_domain ? route.pattern : "",
  );
  const wrong =
    [...hosts].sort().join() === [...routes].sort().join()
      ? []
      : [`custom domains are ${routes.join(", ")}, the origins ${hosts.join(", ")}`];
  if (config.workers_dev !== false || config.preview_urls !== false)
    wrong.push("workers_dev and preview_urls must be off: the app answers on its own hosts only");
  return wrong;
}

/** How another environment differs from production where it must not, or shares what it must have of its own. */
export function environmentProblems(production: Configured, other: Configured): string[] {
  const [wanted, found] = [sameEverywhere(production), sameEverywhere(other)];
  const [theirs, ours] = [ownThings(production), ownThings(other)];
  return [
    ...differences(bindingsOf(production), bindingsOf(other)),
    ...Object.keys(wanted)
      .filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(found[name]))
      .map((name) => `${name} differ from production's`),
    ...[...ours]
      .filter(([name, value]) => theirs.get(name) === value)
      .map(([name]) => `${name} is production's`),
  ];
}

/** Where what a build wrote differs from what wrangler.toml says of that environment. */
export function builtProblems(said: Configured, built: Configured): string[] {
  const problems = differences(bindingsOf(said), bindingsOf(built));
  if (built.name !== said.name) problems.push(`it is called ${built.name}, not ${said.name}`);
  const [wanted, found] = [sameEverywhere(said), sameEverywhere(built)];
  problems.push(
    ...Object.keys(wanted)
      .filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(found[name]))
      .map((name) => `${name} differ`),
  );
  const things = ownThings(said);
  const vars = [...ownThings(built)].filter(([name, value]) => things.get(name) !== value);
  return [...problems, ...vars.map(([name]) => `${name} differs`)];
}
