import { used } from "./used.ts";
import "not-in-package-json";

used();
