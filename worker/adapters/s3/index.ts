/** Amazon S3 behind the port BlobStore. */
export { type S3Config, s3Store } from "./s3-store.ts";
