import { createServer } from "node:http";
import { expect, test } from "vitest";
import { openGate } from "#local/gate.ts";
import { listen } from "#local/ports.ts";

test("a gate takes a service away from one client, in the middle of an answer too, and gives it back", async () => {
  const service = createServer((req, res) => {
    if (req.url === "/slow") res.write("half");
    else res.end("well");
  });
  const target = await listen(service);
  const gate = await openGate({ target });
  const get = (port: number, path = "/"): Promise<string> =>
    fetch(`http://127.0.0.1:${port}${path}`).then((answer) => answer.text());

  expect(await get(gate.port)).toBe("well");
  const half = get(gate.port, "/slow");
  setTimeout(() => gate.cut(), 50);
  await expect(half).rejects.toThrow();
  await expect(get(gate.port)).rejects.toThrow();
  expect(await get(target)).toBe("well");
  gate.restore();
  expect(await get(gate.port)).toBe("well");

  await gate.close();
  service.closeAllConnections();
  service.close();
});
