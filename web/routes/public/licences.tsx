import { DocumentPage } from "#web/features/documents/document-page.tsx";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { licences } from "#web/messages/en/licences.ts";
import type { Route } from "./+types/licences";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...licences, origin: originOf(matches), path: "/licences" });

export default function LicencesPage() {
  return <DocumentPage document={licences} />;
}
