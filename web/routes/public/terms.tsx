import { DocumentPage } from "#web/features/documents/document-page.tsx";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { terms } from "#web/messages/en/terms.ts";
import type { Route } from "./+types/terms";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...terms, origin: originOf(matches), path: "/terms" });

export default function TermsPage() {
  return <DocumentPage document={terms} />;
}
