import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { Viewer } from "#contracts/accounts.ts";
import { encodeId } from "#contracts/ids.ts";
import {
  type Api,
  apiContext,
  faultContext,
  type Looks,
  looksContext,
  nonceContext,
  requestIdContext,
  type Site,
  siteContext,
  viewerContext,
} from "#web/context.ts";
import { EDGE_PAGES } from "#web/edge-pages.ts";
import type { Actor } from "#worker/kernel/actor.ts";

// the virtual module's generated type is stricter about undefined than the build it describes
const handler = createRequestHandler(
  async () => (await import("virtual:react-router/server-build")) as ServerBuild,
  import.meta.env.MODE,
);

/** The pages that the edge may keep for visitors. */
export const edgePages = EDGE_PAGES;

/** What a page request brings with it besides itself. */
export interface PageVisit {
  readonly api: Api;
  readonly actor: Actor;
  readonly site: Site;
  readonly looks: Looks;
  readonly nonce: string;
  readonly requestId: string;
  readonly fault: (event: string, error: unknown) => void;
}

function viewerOf(actor: Actor): Viewer | null {
  if (actor.kind !== "maker") return null;
  return {
    id: encodeId("usr", actor.userId),
    username: actor.username,
    verified: actor.verified,
    role: actor.role,
  };
}

/** Hands a page request to React Router with its typed context. The only place where the Worker sees web/. */
export function renderPage(request: Request, visit: PageVisit): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(apiContext, visit.api);
  context.set(viewerContext, viewerOf(visit.actor));
  context.set(siteContext, visit.site);
  context.set(looksContext, visit.looks);
  context.set(nonceContext, visit.nonce);
  context.set(requestIdContext, visit.requestId);
  context.set(faultContext, visit.fault);
  return handler(request, context);
}
