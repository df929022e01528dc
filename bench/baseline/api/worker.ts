import { Hono } from "hono";
import postgres from "postgres";

/**
 * What an authenticated read is held against: Hono, postgres.js, the same SQL with the same values, its first row as JSON.
 * Nobody is asked who they are, nothing is parsed, counted or logged. GET /<n> runs statement n of QUERIES.
 */
interface Bindings {
  readonly DB: Hyperdrive;
  /** JSON: [{ text, values }] */
  readonly QUERIES: string;
}

const app = new Hono<{ Bindings: Bindings }>();

app.get("/:n", async (c) => {
  const queries = JSON.parse(c.env.QUERIES) as { text: string; values: string[] }[];
  const query = queries[Number(c.req.param("n"))];
  if (query === undefined) return c.notFound();
  // the settings of worker/db/connect.ts, which are about the way to the database and not about the work
  const sql = postgres(c.env.DB.connectionString, { max: 1, fetch_types: false });
  const [row] = await sql.unsafe(query.text, query.values);
  return c.json(row);
});

export default app;
