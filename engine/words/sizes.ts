/** Words of size: times the usual size of a thing. */
const TABLE =
  "tiny 0.5, miniature 0.5, little 0.72, small 0.72, big 1.3, large 1.3, tall 1.25, huge 1.6, giant 1.7, enormous 1.7, gigantic 1.7, massive 1.6, colossal 1.7";

export const SIZES: ReadonlyMap<string, number> = new Map(
  TABLE.split(", ").map((entry) => {
    const [word = "", size = "1"] = entry.split(" ");
    return [word, Number(size)];
  }),
);
