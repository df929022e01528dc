import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "web",
  ssr: true,
  // a deploy builds beside what runs locally (scripts/build.mjs)
  buildDirectory: process.env["STRATAMAKE_BUILD_DIRECTORY"] ?? "build",
} satisfies Config;
