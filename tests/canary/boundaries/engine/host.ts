// breaks engine-has-no-host-builtin, engine-has-no-host, engine-knows-contracts-only
import { readFile } from "node:fs";
import wasm from "@resvg/resvg-wasm/index_bg.wasm";
import { word } from "#worker/kernel/word.ts";

export const host = [readFile, wasm, word];
