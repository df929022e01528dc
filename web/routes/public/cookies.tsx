import { DocumentPage } from "#web/features/documents/document-page.tsx";
import { pageMeta } from "#web/lib/meta.ts";
import { cookies } from "#web/messages/en/cookies.ts";
import type { Route } from "./+types/cookies";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...cookies, origin: matches[0].loaderData.publicOrigin, path: "/cookies" });

export default function CookiesPage() {
  return <DocumentPage document={cookies} />;
}
