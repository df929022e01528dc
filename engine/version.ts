/**
 * Kept with every picture the engine makes. Same version, same wish: same bytes. Raise it with any change that a
 * golden picture notices.
 */
export const ENGINE_VERSION = "strata-2026.12";
