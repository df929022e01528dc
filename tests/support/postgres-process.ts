// A process of its own that holds the PostgreSQL of a test run: it says the address in one line and ends when whoever
// started it goes away, however that happens (its standard input closes).
import { startTestPostgres } from "./test-postgres.ts";

const { postgres, stop } = await startTestPostgres();
process.stdout.write(`${JSON.stringify(postgres)}\n`);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
process.stdin.resume().once("close", () => void stop().then(() => process.exit(0)));
