// What the check must report: a named import takes all of zod, locales and all, into the bundle.
import { z } from "zod";

export const word = z.string();
