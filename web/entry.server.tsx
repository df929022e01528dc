import { isbot } from "isbot";
import { renderToReadableStream } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { faultContext, nonceContext } from "./context.ts";

/** Milliseconds a page may stream before what is missing is given up. */
export const streamTimeout = 5_000;

/** Renders a page. Security headers are put on by the Worker, the same for every answer. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: Readonly<RouterContextProvider>,
): Promise<Response> {
  const nonce = context.get(nonceContext);
  let shellRendered = false;
  let finalStatus = status;
  const body = await renderToReadableStream(
    <ServerRouter context={entry} url={request.url} nonce={nonce} />,
    {
      nonce,
      signal: AbortSignal.timeout(streamTimeout + 1000),
      onError(error: unknown) {
        finalStatus = 500;
        // before the shell is there React Router itself reports through handleError
        if (shellRendered) context.get(faultContext)("page.render", error);
      },
    },
  );
  shellRendered = true;
  // crawlers and error pages get the whole document at once, so that their status is final
  if (isbot(request.headers.get("user-agent")) || entry.isSpaMode || status >= 400) await body.allReady;
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(body, { headers, status: finalStatus });
}

/** Loaders, actions and the shell report here. A visitor who went away is no fault. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.get(faultContext)("page.fault", error);
};
