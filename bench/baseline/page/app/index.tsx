import postgres from "postgres";
import type { LoaderFunctionArgs } from "react-router";
import { databaseContext } from "./context.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const sql = postgres(context.get(databaseContext), { max: 1, fetch_types: false });
  const [row] = await sql.unsafe<{ one: number }[]>("select 1 as one");
  return { one: row?.one ?? 0 };
}

export default function Index({ loaderData }: { loaderData: { one: number } }) {
  return <p>{loaderData.one}</p>;
}
