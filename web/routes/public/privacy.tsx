import { DocumentPage } from "#web/features/documents/document-page.tsx";
import { pageMeta } from "#web/lib/meta.ts";
import { privacy } from "#web/messages/en/privacy.ts";
import type { Route } from "./+types/privacy";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...privacy, origin: matches[0].loaderData.publicOrigin, path: "/privacy" });

export default function PrivacyPage() {
  return <DocumentPage document={privacy} />;
}
