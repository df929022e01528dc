export const openDb = 1;
