import type { Place } from "#engine/words/facets.ts";
import type { PlaceLook } from "#engine/scene/stage.ts";
import { mars, moon, sky, space } from "./above.ts";
import { farm, field, garden, mountain, road } from "./land.ts";
import { studio } from "./studio.ts";
import { city, desert, room, table } from "./town.ts";
import { beach, lake, sea, underwater } from "./water.ts";
import { forest, jungle } from "./woods.ts";

/** Every place the illustrator can build. `studio` is where a picture happens that names none. */
export const PLACES: Readonly<Record<Place | "studio", PlaceLook>> = {
  forest,
  jungle,
  sea,
  underwater,
  beach,
  lake,
  space,
  moon,
  mars,
  city,
  desert,
  mountain,
  field,
  garden,
  farm,
  room,
  table,
  sky,
  road,
  studio,
};
