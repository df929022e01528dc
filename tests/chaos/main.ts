import { randomInt } from "node:crypto";
import type { TestPostgres } from "#tests/support/announced.ts";
import setup from "#tests/support/build-setup.ts";
import { holdPostgres } from "#tests/support/postgres-setup.ts";
import { MAKERS } from "./plan.ts";
import { runChaos, type Verdict } from "./run.ts";

/** What the command line asks for. */
interface Asked {
  seeds: number[];
  makers: number;
}

function asked(args: string[]): Asked | undefined {
  const given = new Map<string, number>();
  for (let at = 0; at < args.length; at += 2) {
    const [name = "", value = ""] = args.slice(at, at + 2);
    if (!["--seed", "--runs", "--makers"].includes(name) || !/^\d{1,9}$/.test(value)) return undefined;
    given.set(name, Number(value));
  }
  const first = given.get("--seed");
  const runs = given.get("--runs") ?? 1;
  const makers = given.get("--makers") ?? MAKERS;
  if (runs < 1 || makers < 1) return undefined;
  return {
    makers,
    seeds: Array.from({ length: runs }, (_, n) => (first === undefined ? randomInt(1_000_000) : first + n)),
  };
}

/** One line a run. */
function lineOf(v: Verdict): string {
  const verdict = v.breaches.length === 0 ? "clean" : `${v.breaches.length} BREACHES`;
  return [
    `seed ${v.seed}: ${v.minutes.toFixed(1)} min`,
    `${v.posted} posted`,
    `${v.accepted} accepted = ${v.delivered} delivered + ${v.refunded} given back`,
    `${v.credits} credits taken`,
    `refused: ${v.refused || "none"}`,
    `${v.retried} requests sent again`,
    `${v.kills} kills`,
    `messages ${v.dropped} dropped, ${v.doubled} doubled, ${v.delayed} late`,
    `${v.looks} looks`,
    `slowest wish ${v.slowest.toFixed(0)} s`,
    verdict,
  ].join(" · ");
}

/** One run; one that breaks off is not clean, and keeps no other from running. */
async function oneRun(
  postgres: TestPostgres,
  seed: number,
  makers: number,
): Promise<{ line: string; clean: boolean }> {
  try {
    const verdict = await runChaos(postgres, { seed, makers }, (words) => console.log(`  ${words}`));
    return { line: lineOf(verdict), clean: verdict.breaches.length === 0 };
  } catch (error) {
    console.error(error);
    return { line: `seed ${seed}: broke off: ${error}`, clean: false };
  }
}

/**
 * `npm run chaos [-- --seed N] [--runs N]`: see docs/testing.md. Further runs take the seeds after N, or random ones.
 * @returns the exit code: 0 only when every run was clean
 */
export async function main(args: string[]): Promise<number> {
  const wanted = asked(args);
  if (wanted === undefined) {
    console.error("npm run chaos [-- --seed N] [--runs N]");
    return 2;
  }
  await setup();
  const { postgres, stop } = await holdPostgres();
  const lines: string[] = [];
  let clean = true;
  try {
    for (const seed of wanted.seeds) {
      console.log(`\nseed ${seed}`);
      const ended = await oneRun(postgres, seed, wanted.makers);
      clean &&= ended.clean;
      lines.push(ended.line);
      console.log(ended.line);
    }
  } finally {
    await stop();
  }
  console.log(`\n${lines.join("\n")}\n${clean ? "clean" : "NOT clean"}`);
  return clean ? 0 : 1;
}
