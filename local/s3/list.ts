import type { ServerResponse } from "node:http";
import { escapeXml, S3Error, sendXml } from "./errors.ts";
import type { Bucket, StoredObject } from "./store.ts";

interface Wish {
  prefix: string;
  delimiter: string;
  max: number;
  after: string;
}

function wishOf(query: Map<string, string>): Wish {
  const max = Number(query.get("max-keys") ?? 1000);
  if (!Number.isInteger(max) || max < 0)
    throw new S3Error("InvalidArgument", "Provided max-keys not an integer");
  const token = query.get("continuation-token");
  return {
    prefix: query.get("prefix") ?? "",
    delimiter: query.get("delimiter") ?? "",
    max: Math.min(1000, max),
    after: token ? Buffer.from(token, "base64url").toString("utf8") : (query.get("start-after") ?? ""),
  };
}

interface Page {
  objects: StoredObject[];
  prefixes: Set<string>;
  /** The last key or prefix given, when more follow. */
  next: string | undefined;
}

function pageOf(all: StoredObject[], { prefix, delimiter, max, after }: Wish): Page {
  const page: Page = { objects: [], prefixes: new Set(), next: undefined };
  let last = "";
  for (const object of all) {
    if (!object.key.startsWith(prefix)) continue;
    const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
    const common = cut < 0 ? undefined : object.key.slice(0, cut + delimiter.length);
    const mark = common ?? object.key;
    const passed = Buffer.compare(Buffer.from(mark), Buffer.from(after)) <= 0;
    if (passed || page.prefixes.has(mark)) continue;
    if (page.objects.length + page.prefixes.size >= max) return { ...page, next: last };
    if (common === undefined) page.objects.push(object);
    else page.prefixes.add(common);
    last = mark;
  }
  return page;
}

function contents(object: StoredObject): string {
  const key = `<Key>${escapeXml(object.key)}</Key><LastModified>${new Date(object.at).toISOString()}</LastModified>`;
  const size = `<Size>${object.size}</Size><StorageClass>STANDARD</StorageClass>`;
  return `<Contents>${key}<ETag>&quot;${object.etag}&quot;</ETag>${size}</Contents>`;
}

/** ListObjectsV2. */
export function listObjects(bucket: Bucket, query: Map<string, string>, res: ServerResponse): void {
  if (query.get("list-type") !== "2") throw new S3Error("NotImplemented");
  const wish = wishOf(query);
  const page = pageOf(bucket.list(), wish);
  const token = page.next === undefined ? "" : Buffer.from(page.next).toString("base64url");
  const head = [
    `<Name>${bucket.name}</Name>`,
    `<Prefix>${escapeXml(wish.prefix)}</Prefix>`,
    wish.delimiter && `<Delimiter>${escapeXml(wish.delimiter)}</Delimiter>`,
    `<KeyCount>${page.objects.length + page.prefixes.size}</KeyCount><MaxKeys>${wish.max}</MaxKeys>`,
    `<IsTruncated>${page.next !== undefined}</IsTruncated>`,
    token && `<NextContinuationToken>${token}</NextContinuationToken>`,
  ].join("");
  const common = [...page.prefixes].map(
    (p) => `<CommonPrefixes><Prefix>${escapeXml(p)}</Prefix></CommonPrefixes>`,
  );
  const body = `${head}${page.objects.map(contents).join("")}${common.join("")}`;
  sendXml(
    res,
    200,
    `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${body}</ListBucketResult>`,
  );
}
