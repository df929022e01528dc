// @ts-check
// Where things are. Plain JavaScript: it must run on the Node a stranger has (20 or newer), before anything is installed.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The clone's root folder, absolute. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {...string} parts @returns {string} an absolute path inside the clone */
export const inRoot = (...parts) => join(root, ...parts);
