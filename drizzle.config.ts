import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./worker/db/tables.ts", "./worker/modules/*/tables.ts"],
  out: "./migrations",
  // the ledger is functions and triggers through and through: its schema is SQL written by hand
  schemaFilter: ["public"],
  migrations: { prefix: "timestamp" },
});
