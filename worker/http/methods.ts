import type { Endpoint } from "#contracts/endpoint.ts";

/** The methods that the endpoint list answers at `path` (a full pathname); empty when nothing is there. */
export function allowedMethods(endpoints: readonly Endpoint[], path: string): string[] {
  const found = endpoints.filter((endpoint) => {
    const pattern = endpoint.path.replaceAll(/\{\w+\}/g, "[^/]+");
    return new RegExp(`^/api/v1${pattern}$`).test(path);
  });
  const methods = new Set<string>(found.map((endpoint) => endpoint.method));
  if (methods.has("GET")) methods.add("HEAD"); // answered by the same route, without the body
  return [...methods].sort();
}
