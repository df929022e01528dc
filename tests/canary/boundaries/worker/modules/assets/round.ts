// breaks no-circle
export { trip } from "./trip.ts";
