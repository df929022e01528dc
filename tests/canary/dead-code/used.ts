export function used(): void {}

/** Nobody calls this. */
export function unused(): void {}
