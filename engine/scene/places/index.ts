import type { PlaceLook } from "#engine/scene/stage.ts";
import type { Place } from "#engine/words/facets.ts";
import { mars, moon, sky, space } from "./above.ts";
import { farm, field, garden, road } from "./land.ts";
import { mountain } from "./mountain.ts";
import { abstract, studio } from "./studio.ts";
import { city, desert, room, table } from "./town.ts";
import { underwater } from "./underwater.ts";
import { beach, lake, sea } from "./water.ts";
import { forest, jungle } from "./woods.ts";

/** Every place the illustrator can build. `studio` is where a picture happens that names none, `abstract` where no word could be drawn at all. */
export const PLACES: Readonly<Record<Place | "studio" | "abstract", PlaceLook>> = {
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
  abstract,
};
