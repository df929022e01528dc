export const builds = 1;
