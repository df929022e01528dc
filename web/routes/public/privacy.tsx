import { DocumentPage } from "#web/features/documents/document-page.tsx";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { privacy } from "#web/messages/en/privacy.ts";
import type { Route } from "./+types/privacy";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...privacy, origin: originOf(matches), path: "/privacy" });

export default function PrivacyPage() {
  return <DocumentPage document={privacy} />;
}
