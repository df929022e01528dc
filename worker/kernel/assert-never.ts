/** Makes the compiler prove that every case was handled; throws if it was wrong. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
