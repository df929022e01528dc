import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConnectionLost, isLost, patience, patientFetch } from "./connection.ts";

const here = () => "https://stratamake.example/studio";
const gone = () => Promise.reject(new TypeError("Failed to fetch"));
const fine = () => Promise.resolve(new Response("ok"));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a page that is read while the server is away waits, says so, and is there when the server is back", async () => {
  const plain = vi.fn<typeof fetch>().mockImplementationOnce(gone).mockImplementationOnce(gone);
  plain.mockImplementation(fine);
  const answer = patientFetch(plain, here, () => true)("/library.data");
  await vi.advanceTimersByTimeAsync(0);
  expect(isLost()).toBe(true);
  await vi.advanceTimersByTimeAsync(patience(1) + patience(2));
  expect(await (await answer).text()).toBe("ok");
  expect(isLost()).toBe(false);
  expect(plain).toHaveBeenCalledTimes(3);
});

test("a wish is sent again with the same words and key", async () => {
  const plain = vi.fn<typeof fetch>().mockImplementationOnce(gone).mockImplementation(fine);
  const init = { method: "POST", body: new URLSearchParams({ intent: "make", key: "k" }) };
  const answer = patientFetch(plain, here, () => true)("/studio.data", init);
  await vi.advanceTimersByTimeAsync(patience(1));
  expect((await answer).status).toBe(200);
  expect(plain.mock.calls.map(([, sent]) => sent?.body)).toEqual([init.body, init.body]);
});

test("another form is sent again only when it certainly never left the browser", async () => {
  const plain = vi.fn<typeof fetch>().mockImplementation(gone);
  const answer = patientFetch(plain, here, () => true)("/settings.data", { method: "POST" });
  await expect(answer).rejects.toBeInstanceOf(ConnectionLost);
  expect(plain).toHaveBeenCalledTimes(1);
  expect(isLost()).toBe(false);
});

test("a gateway's answer for a server that is away is no answer", async () => {
  const plain = vi.fn<typeof fetch>().mockResolvedValueOnce(new Response("<h1>502", { status: 502 }));
  plain.mockImplementation(fine);
  const answer = patientFetch(plain, here, () => true)("/studio.data");
  await vi.advanceTimersByTimeAsync(patience(1));
  expect((await answer).status).toBe(200);
});

test("when the page no longer wants it, trying ends and the note goes", async () => {
  const stop = new AbortController();
  const plain = vi.fn<typeof fetch>().mockImplementation(gone);
  const answer = patientFetch(plain, here, () => true)("/studio.data", { signal: stop.signal });
  await vi.advanceTimersByTimeAsync(10);
  stop.abort();
  await expect(answer).rejects.toBe(stop.signal.reason);
  expect(isLost()).toBe(false);
});

test("what is not a page's own is left alone", async () => {
  const plain = vi.fn<typeof fetch>().mockImplementation(gone);
  const patient = patientFetch(plain, here, () => true);
  await expect(patient("https://files.example/a.data")).rejects.toThrow(TypeError);
  await expect(patient("/api/v1/posts")).rejects.toThrow(TypeError);
  expect(isLost()).toBe(false);
});
