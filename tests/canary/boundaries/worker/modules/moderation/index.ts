export const moderation = 1;
