export const generation = 1;
