// breaks jose-where-keys-are, seen through a type alone
export type { JWK } from "jose";
