/**
 * What a cached file and a cached page are held against: a Worker that does one `caches.default.match` and nothing else.
 * PUT keeps an object under its path first.
 */
export default {
  async fetch(request) {
    const key = `https://object.internal${new URL(request.url).pathname}`;
    if (request.method !== "PUT") {
      return (await caches.default.match(key)) ?? new Response(null, { status: 404 });
    }
    const headers = new Headers({ "cache-control": "public, max-age=86400" });
    for (const name of ["content-type", "content-length"]) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    await caches.default.put(key, new Response(request.body, { headers }));
    return new Response(null, { status: 204 });
  },
} satisfies ExportedHandler;
