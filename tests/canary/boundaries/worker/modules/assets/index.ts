export const assets = 1;
