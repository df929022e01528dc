import { DocumentPage } from "#web/features/documents/document-page.tsx";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { accessibility } from "#web/messages/en/accessibility.ts";
import type { Route } from "./+types/accessibility";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({ ...accessibility, origin: originOf(matches), path: "/accessibility" });

export default function AccessibilityPage() {
  return <DocumentPage document={accessibility} />;
}
