import { DocumentPage } from "#web/features/documents/document-page.tsx";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { cookies } from "#web/messages/en/cookies.ts";
import type { Route } from "./+types/cookies";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...cookies, origin: originOf(matches), path: "/cookies" });

export default function CookiesPage() {
  return <DocumentPage document={cookies} />;
}
