import { cloudflare } from "@cloudflare/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [cloudflare({ viteEnvironment: { name: "ssr" } }), tailwindcss(), reactRouter()],
  // the default folder "assets" would collide with /assets/{sha256}, which always runs the Worker
  build: { assetsDir: "_build" },
  environments: { ssr: { build: { minify: true } } },
});
