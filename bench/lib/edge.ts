import { createServer, request } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { listen } from "#local/ports.ts";

/** An edge in front of a local app. */
export interface Edge {
  readonly origin: string;
  /** Leads what comes to the app on this port. */
  lead(port: number): void;
  close(): Promise<void>;
}

const TEXT = /^(?:text\/|application\/(?:javascript|json|manifest\+json|xml)|image\/svg)/;

/**
 * Does what Cloudflare does in production and a local app does not: text goes out compressed (brotli, quality 4), so that
 * sizes and times of a browser are those of real visitors. Give the app this origin as its PUBLIC_ORIGIN.
 */
export async function openEdge(): Promise<Edge> {
  let target = 0;
  const server = createServer((req, res) => {
    const { "accept-encoding": accepted, ...headers } = req.headers;
    const onward = request(
      { host: "127.0.0.1", port: target, path: req.url, method: req.method, headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          const body = Buffer.concat(chunks);
          const out = { ...answer.headers };
          delete out["transfer-encoding"];
          const small =
            TEXT.test(String(out["content-type"])) && String(accepted).includes("br") && body.length > 512;
          const sent = small
            ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
            : body;
          if (small) out["content-encoding"] = "br";
          if (req.method !== "HEAD") out["content-length"] = String(sent.length);
          res.writeHead(answer.statusCode ?? 502, out);
          res.end(sent);
        });
      },
    );
    onward.on("error", () => res.destroy());
    req.pipe(onward);
  });
  const port = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    lead: (to) => {
      target = to;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
