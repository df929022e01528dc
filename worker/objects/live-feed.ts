import { DurableObject } from "cloudflare:workers";
import { type LiveEvent, SESSION_ENDED } from "#contracts/live.ts";

/** A maker's open pages; more than this and the oldest is closed. */
const MAX_SOCKETS = 10;

/** Which came first: the platform lists sockets in no order, and an instance forgets. */
function turnOf(socket: WebSocket): number {
  return Number(socket.deserializeAttachment() ?? 0);
}

/** The doorbells of one maker: hibernating sockets, each tagged with the session it belongs to. Holds no truth. */
export class LiveFeed extends DurableObject {
  /** Sessions that ended lately: one may end between the check of its rights and its socket. Forgotten with the instance. */
  readonly #ended = new Set<string>();

  constructor(ctx: DurableObjectState, env: object) {
    super(ctx, env as never);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
  }

  /** Takes a socket. The caller has checked session and origin; `x-session-id` names the session. */
  override async fetch(request: Request): Promise<Response> {
    const session = request.headers.get("x-session-id");
    if (request.headers.get("upgrade") !== "websocket" || session === null)
      return new Response(null, { status: 426 });
    if (this.#ended.has(session)) return new Response(null, { status: 401 });
    const open = this.#open().sort((a, b) => turnOf(a) - turnOf(b));
    for (const old of open.slice(0, Math.max(0, open.length - MAX_SOCKETS + 1)))
      old.close(1008, "too many pages open");
    const newest = open.at(-1);
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server, [session]);
    server.serializeAttachment(newest === undefined ? 0 : turnOf(newest) + 1);
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Rings at every open page of this maker. */
  ring(event: LiveEvent): void {
    const words = JSON.stringify(event);
    for (const socket of this.#open()) socket.send(words);
  }

  /** Sockets that hear: one that is being closed is still listed, and a send to it would keep the others from hearing. */
  #open(): WebSocket[] {
    return this.ctx.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN);
  }

  /** Closes the sockets of sessions that have ended. */
  endSessions(sessionIds: readonly string[]): void {
    for (const id of sessionIds) {
      this.#ended.add(id);
      for (const socket of this.ctx.getWebSockets(id)) socket.close(SESSION_ENDED, "session ended");
    }
  }

  override webSocketMessage(socket: WebSocket): void {
    socket.close(1003, "this socket only rings"); // "ping" is answered without waking; nothing else is understood
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 are told, never sent
    if (code !== 1005 && code !== 1006) socket.close(code);
  }
}
