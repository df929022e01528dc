import { index, prefix, type RouteConfig, route } from "@react-router/dev/routes";

/** The URL map. Public pages answer anybody; the others send to sign-in and back. */
export default [
  // public
  index("routes/public/landing.tsx"),
  route("explore", "routes/public/explore.tsx"),
  route("posts/:id", "routes/public/post.tsx"),
  route("posts/:id/remixes", "routes/public/remixes.tsx"),
  route("pricing", "routes/public/pricing.tsx"),
  route("support", "routes/public/support.tsx"),
  route("terms", "routes/public/terms.tsx"),
  route("privacy", "routes/public/privacy.tsx"),
  route("cookies", "routes/public/cookies.tsx"),
  route("accessibility", "routes/public/accessibility.tsx"),
  route("licences", "routes/public/licences.tsx"),
  route("theme", "routes/public/theme.ts"),

  // account
  route("sign-up", "routes/account/sign-up.tsx"),
  route("too-young", "routes/account/too-young.tsx"),
  route("check-mail", "routes/account/check-mail.tsx"),
  route("verify", "routes/account/verify.tsx"),
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.ts"),
  route("forgot", "routes/account/forgot.tsx"),
  route("reset", "routes/account/reset.tsx"),
  route("settings", "routes/account/settings.tsx"),

  // studio
  route("studio", "routes/studio/studio.tsx"),
  route("history", "routes/studio/history.tsx"),
  route("generations/:id/recipe.json", "routes/studio/recipe.ts"),

  // library
  ...prefix("library", [
    index("routes/library/library.tsx"),
    route("assets/:id", "routes/library/asset.tsx"),
    route("assets/:id/publish", "routes/library/publish.tsx"),
  ]),

  // credits
  route("credits", "routes/credits/credits.tsx"),

  // everything else is a 404 page with the usual frame
  route("*", "routes/public/not-found.ts"),
] satisfies RouteConfig;
