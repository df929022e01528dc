export { round as trip } from "./round.ts";
