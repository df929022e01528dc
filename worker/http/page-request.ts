import { Refusal } from "#worker/kernel/refusal.ts";
import { readCapped } from "./read-body.ts";

/** Largest form a page takes, in bytes. Files never travel in forms. */
const FORM_LIMIT = 262_144;
const FORM_TYPES = new Set(["application/x-www-form-urlencoded", "multipart/form-data"]);

/**
 * A page's request with its form read and bounded: actions may then parse it without asking how long it is.
 * Refuses with `request.media-type` what is no form and `request.too-large` what is too long.
 */
export async function boundedPageRequest(request: Request): Promise<Request> {
  if (request.method === "GET" || request.method === "HEAD") return request;
  const body = await readCapped(request, FORM_LIMIT);
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (body.length > 0 && !FORM_TYPES.has(type)) throw new Refusal("request.media-type");
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: body.length > 0 ? body : null,
  });
}

/** True when a person's browser waits for a page, not a program for JSON. */
export function wantsPage(request: Request): boolean {
  const { pathname } = new URL(request.url);
  if (/^\/(api|assets|webhooks|healthz)(\/|$)/.test(pathname)) return false;
  return request.headers.get("accept")?.includes("text/html") === true;
}

const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * A refusal that met a page before it could be rendered (the database away while a session was refreshed, a form from
 * another site), as the plainest page there is: it needs nothing that may be failing too.
 */
export function plainPage(status: number, title: string, requestId: string): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><main><h1>${escapeHtml(title)}</h1><p>Nothing was changed and nothing was charged. <a href="/">To the first page</a></p><p><small>${escapeHtml(requestId)}</small></p></main></html>`;
  return new Response(html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
