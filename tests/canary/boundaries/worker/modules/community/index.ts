export const community = 1;
