import { createContext } from "react-router";

/** The connection string of the database. */
export const databaseContext = createContext<string>();
