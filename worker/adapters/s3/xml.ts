import type { StoredObject } from "#worker/modules/assets/ports.ts";

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function plain(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}

/** The text of the first element of this name, undefined when there is none. */
export function elementOf(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found === undefined ? undefined : plain(found);
}

/**
 * The objects of a ListObjectsV2 answer. S3's answers are flat and machine-written, so two expressions read them.
 * Throws when an entry lacks its key, size or date: an unread list must never pass for an empty store.
 */
export function objectsIn(xml: string): StoredObject[] {
  if (!xml.includes("<ListBucketResult")) throw new Error("not a ListBucketResult");
  return [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = ""]) => {
    const key = elementOf(entry, "Key");
    const bytes = Number(elementOf(entry, "Size") ?? "?");
    const modifiedAt = new Date(elementOf(entry, "LastModified") ?? "?");
    if (key === undefined || !Number.isInteger(bytes) || Number.isNaN(modifiedAt.getTime())) {
      throw new Error("an entry of the list cannot be read");
    }
    return { key, bytes, modifiedAt };
  });
}
