/**
 * Words people use for things that the artwork's own labels do not have. One line a drawing: the emoji (or `~name`
 * for a drawing of our own, see engine/art/own.ts), then its words. A phrase of several words wins over its parts.
 */
import { FOOD } from "./food.ts";
import { KINDS } from "./kinds.ts";
import { NATURE } from "./nature.ts";
import { PEOPLE } from "./people.ts";
import { PLACES } from "./places.ts";
import { THINGS } from "./things.ts";

/** Other names of the very thing. */
export const SAME: string = [NATURE, FOOD, PEOPLE, PLACES, THINGS].join("");

/** Kinds of the thing that are drawn as the thing itself. */
export const KIN: string = KINDS;
