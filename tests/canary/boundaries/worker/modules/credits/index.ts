export const credits = 1;
