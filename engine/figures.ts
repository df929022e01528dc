/** Figures on the page: colour asked for, light of the hour, grass at the feet. */
import { STRATA_PALETTES } from "#contracts/strata.ts";
import type { Art } from "./art/catalogue.ts";
import { claimIds, repaint } from "./art/drawing.ts";
import { chroma, difference, dyed, fromLab, hueDistance, type Lab, labOf, mix, tinted } from "./color.ts";
import { random, seedOf } from "./random.ts";
import { circle, shape } from "./scene/geometry.ts";
import type { Placed } from "./scene/layout.ts";
import { glows } from "./scene/nature.ts";
import { tuft } from "./scene/props.ts";
import { type Stage, snowy } from "./scene/stage.ts";
import type { Figure, Layer } from "./scene/types.ts";
import type { Setting } from "./words/places.ts";

/** The colour asked for, on the parts that carry the drawing's own colour; eyes, teeth and outlines keep theirs. */
function recolor(body: string, art: Art, color: string): string {
  const grey = chroma(art.color) < 0.045;
  const pale = chroma(color) < 0.04;
  // A red fox is a fox as it is; a red door is not a brown one.
  const natural = /^(animal|plant|food)/.test(art.kind);
  if (natural && !grey && !pale && hueDistance(art.color, color) <= 40) return body;
  if (difference(art.color, color) < 0.08) return body;
  return repaint(body, (hex) => {
    const [l] = labOf(hex);
    const own = chroma(hex);
    if (grey) return l > 0.36 && own < 0.09 ? dyed(hex, color) : hex;
    return own > 0.045 && hueDistance(hex, art.color) < 62 ? tinted(hex, color) : hex;
  });
}

/** How far a drawing's colours go towards those of the palette: people keep most of theirs. */
const TOWARDS = { person: 0.3, thing: 0.68 };

/** The colour of the palette that comes nearest, by hue more than by light. */
function nearest([l, a, b]: Lab, swatches: readonly Lab[]): Lab {
  const far = ([sl, sa, sb]: Lab): number => ((sl - l) * 0.6) ** 2 + (sa - a) ** 2 + (sb - b) ** 2;
  return swatches.reduce((best, swatch) => (far(swatch) < far(best) ? swatch : best));
}

/** A drawing in the colours of a curated palette: every colour moves towards the one nearest to it. */
function harmonised(body: string, art: Art, swatches: readonly string[] | undefined): string {
  if (swatches === undefined) return body;
  const labs = swatches.map(labOf);
  const share = art.kind.startsWith("person") ? TOWARDS.person : TOWARDS.thing;
  return repaint(body, (hex) => {
    const own = labOf(hex);
    const [l, a, b] = own;
    const [tl, ta, tb] = nearest(own, labs);
    // What is nearly grey (eyes, snow, outlines) takes only a breath of colour.
    const pull = chroma(hex) < 0.03 ? share * 0.35 : share;
    // A hue the palette has nothing near to stays what it is, only quieter: a lemon is no peach.
    const alien = chroma(hex) >= 0.03 && hueDistance(hex, fromLab([tl, ta, tb])) > 45;
    if (alien)
      return fromLab([
        l,
        a * (1 - share * 0.35) + ta * share * 0.15,
        b * (1 - share * 0.35) + tb * share * 0.15,
      ]);
    return fromLab([l + (tl - l) * pull * 0.4, a + (ta - a) * pull, b + (tb - b) * pull]);
  });
}

/** A drawing as it stands in the scene. */
export function figureOf(
  spot: Placed,
  bodies: ReadonlyMap<string, string>,
  { tones, hour }: Pick<Stage, "tones" | "hour">,
  index: number,
): Figure {
  const { member } = spot;
  const { art, color } = member;
  const raw = bodies.get(art.code) ?? "";
  const swatches = STRATA_PALETTES.find(({ name }) => name === hour.palette)?.swatches;
  const painted = color !== undefined ? recolor(raw, art, color) : harmonised(raw, art, swatches);
  const share = glows(art) ? 0 : spot.far ? Math.max(0.12, tones.ambientShare) : tones.ambientShare;
  const lit = share === 0 ? painted : repaint(painted, (hex) => mix(hex, tones.ambient, share));
  const { left, top, right, bottom } = art.box;
  const mid = ((left + right) / 2) * spot.scale;
  return {
    type: "figure",
    body: claimIds(lit, `f${index}-`),
    x: spot.x - (spot.flip ? 128 * spot.scale - mid : mid),
    y: spot.y - bottom * spot.scale,
    scale: spot.scale,
    flip: spot.flip,
    turn: spot.turn,
    box: [left, top, right, bottom],
    stands: spot.stands,
  };
}

/** Light around what shines, in the dark. */
export function glowsBehind(spots: readonly Placed[]): Layer[] {
  return spots
    .filter(({ member }) => glows(member.art))
    .flatMap(({ member, x, y, scale }) => {
      const tall = (member.art.box.bottom - member.art.box.top) * scale;
      return [0.82, 0.62, 0.45].map((grow) =>
        shape(circle(x, y - tall * 0.55, tall * grow), "#ffb861", "light", { opacity: 0.12 }),
      );
    });
}

/** Grass before the feet, so that figures stand in the ground rather than on it. */
export function footing(spots: readonly Placed[], stage: Stage, setting: Setting): Layer[] {
  if (!/^(forest|field|garden|mountain|farm|jungle|lake)$/.test(setting)) return [];
  const rnd = random(seedOf(stage.seed, "footing"));
  let d = "";
  for (const { member, x, y, scale, stands } of spots) {
    if (stands !== "ground" || member.y < -0.03) continue;
    const half = ((member.art.box.right - member.art.box.left) * scale) / 2;
    const size = Math.min(stage.canvas.u * 0.045, half * 0.3);
    for (const at of [-0.92, -0.55, 0.6, 0.95])
      d += tuft(rnd, x + half * at, y + size * 0.22, size * (0.75 + rnd() * 0.5), 4);
  }
  if (d === "") return [];
  const color = snowy(stage)
    ? mix(stage.tones.near, "#ffffff", 0.4)
    : mix(stage.tones.near, stage.tones.plant, 0.55);
  return [shape(d, color, "plant", { lift: 0 })];
}
