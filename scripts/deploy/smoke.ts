/** What a deploy asks of a version before and after people meet it. */
export interface SmokeWish {
  /** PUBLIC_ORIGIN of the environment. */
  origin: string;
  /** Name of the Worker, for the header that chooses a version. */
  worker: string;
  /** The version that must answer. Absent: whichever the platform chooses. */
  version?: string;
  /** How long a new deployment may take to be known everywhere, in ms. */
  patienceMs: number;
}

/** Headers that lead to one version, which must be part of the deployment (0 % is enough). */
function overrideFor({ worker, version }: SmokeWish): Record<string, string> {
  return version === undefined ? {} : { "Cloudflare-Workers-Version-Overrides": `${worker}="${version}"` };
}

async function ask(url: URL | string, headers: Record<string, string>): Promise<Response> {
  return await fetch(url, {
    headers: { accept: "text/html", ...headers },
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  });
}

/** `/healthz` of the wished version; why not, else undefined. */
async function healthProblem(wish: SmokeWish): Promise<string | undefined> {
  const answer = await ask(`${wish.origin}/healthz`, overrideFor(wish));
  const text = await answer.text();
  if (answer.status !== 200) return `/healthz answered ${answer.status}: ${text.slice(0, 200)}`;
  const version: unknown = JSON.parse(text).version;
  const right = wish.version === undefined || version === wish.version;
  return right ? undefined : `/healthz was answered by version ${String(version)}, not ${wish.version}`;
}

/** A page that asks the database, and the first script it names. */
async function pageProblem(wish: SmokeWish, path: string): Promise<string | undefined> {
  const answer = await ask(`${wish.origin}${path}`, overrideFor(wish));
  const html = await answer.text();
  if (answer.status !== 200) return `${path} answered ${answer.status}`;
  if (!answer.headers.get("content-security-policy"))
    return `${path} came without its Content-Security-Policy`;
  const script = /"(\/_build\/[^"]+\.js)"/.exec(html)?.[1];
  if (script === undefined) return `${path} names no script of the build`;
  const file = await ask(new URL(script, wish.origin), overrideFor(wish));
  await file.body?.cancel();
  return file.status === 200 ? undefined : `${script} answered ${file.status}`;
}

/** Everything once. A network that fails is a problem like another. */
async function once(wish: SmokeWish): Promise<string | undefined> {
  try {
    return (
      (await healthProblem(wish)) ?? (await pageProblem(wish, "/")) ?? (await pageProblem(wish, "/explore"))
    );
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    return `${error instanceof Error ? error.message : String(error)}${cause}`;
  }
}

/**
 * Asks until all is well or patience ends.
 * @returns the last reason why not; undefined when the version serves
 */
export async function smokeProblem(wish: SmokeWish): Promise<string | undefined> {
  const end = Date.now() + wish.patienceMs;
  for (;;) {
    const problem = await once(wish);
    if (problem === undefined || Date.now() >= end) return problem;
    await new Promise((resolve) => setTimeout(resolve, Math.min(2000, Math.max(0, end - Date.now()))));
  }
}
