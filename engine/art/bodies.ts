/**
 * Bodies for animals and people of which the artwork has only the face. The head is set on a sitting body in the animal's own
 * colours, so that "a fox in the snow" is a fox and not a mask hanging in the air.
 */

interface Coat {
  readonly fur: string;
  /** The same fur in shade: far legs, underside. */
  readonly shade: string;
  readonly chest: string;
  readonly paw: string;
  readonly tail: "bushy" | "tuft" | "stub" | "none";
  readonly tip: string;
}

/** By code of the face. */
const COATS: Readonly<Record<string, Coat>> = {
  // fox
  "1f98a": {
    fur: "#f0741f",
    shade: "#cf5a12",
    chest: "#fbeee0",
    paw: "#4a3a36",
    tail: "bushy",
    tip: "#fdf4e8",
  },
  // wolf
  "1f43a": {
    fur: "#a3a3a8",
    shade: "#7f7f86",
    chest: "#e6e6e8",
    paw: "#6f6f76",
    tail: "bushy",
    tip: "#e6e6e8",
  },
  // lion
  "1f981": {
    fur: "#f4b64a",
    shade: "#d9962f",
    chest: "#fbe0a6",
    paw: "#e9a53c",
    tail: "tuft",
    tip: "#8a4a20",
  },
  // bear
  "1f43b": {
    fur: "#855c52",
    shade: "#6d4a41",
    chest: "#a97f70",
    paw: "#5d3f37",
    tail: "none",
    tip: "#7f5138",
  },
  // polar bear
  "1f43b-200d-2744": {
    fur: "#f4f8fb",
    shade: "#cfdee9",
    chest: "#ffffff",
    paw: "#dde8f0",
    tail: "none",
    tip: "#f4f8fb",
  },
  // koala
  "1f428": {
    fur: "#8d939c",
    shade: "#727882",
    chest: "#dfe2e6",
    paw: "#5f656e",
    tail: "none",
    tip: "#8d939c",
  },
  // panda
  "1f43c": {
    fur: "#f7f7f5",
    shade: "#dcdcda",
    chest: "#ffffff",
    paw: "#2f2f33",
    tail: "none",
    tip: "#f7f7f5",
  },
  // frog
  "1f438": {
    fur: "#8fc02f",
    shade: "#6f9d20",
    chest: "#dff0a0",
    paw: "#7bab25",
    tail: "none",
    tip: "#8fc02f",
  },
  // hamster
  "1f439": {
    fur: "#f5a54a",
    shade: "#d98a34",
    chest: "#fdf0dc",
    paw: "#f9cfa2",
    tail: "none",
    tip: "#f5a54a",
  },
  // moose
  "1face": {
    fur: "#8a5b3f",
    shade: "#6f4730",
    chest: "#a87757",
    paw: "#4e3324",
    tail: "none",
    tip: "#8a5b3f",
  },
};

const BUSHY = "M86 116C112 120 124 102 120 84C118 74 108 66 104 70C108 82 104 92 94 96C88 99 84 108 86 116z";
const TUFT = "M88 112C104 116 114 106 114 92L119 92C119 112 104 122 88 119z";

function tail(coat: Coat): string {
  if (coat.tail === "bushy") {
    return `<path fill="${coat.shade}" d="${BUSHY}"/><path fill="${coat.tip}" d="M120 84C118 74 108 66 104 70C106 76 106 82 104 86C110 84 116 84 120 84z"/>`;
  }
  if (coat.tail === "tuft") {
    return `<path fill="${coat.shade}" d="${TUFT}"/><path fill="${coat.tip}" d="M108 92C106 84 112 76 117 72C123 78 126 86 123 95C118 99 111 98 108 92z"/>`;
  }
  return "";
}

interface Clothes {
  readonly top: string;
  readonly under: string;
  readonly shoe: string;
  readonly cut: "trousers" | "gown" | "robe";
  /** Trim of a gown or robe. */
  readonly trim: string;
}

const SKIN = "#fcc21b";
const SKIN_SHADE = "#e5a917";

/** People of whom the artwork has only the head, by its code. */
const PEOPLE: Readonly<Record<string, Clothes>> = {
  // baby
  "1f476": { top: "#8fd0e8", under: "#8fd0e8", shoe: "#f4f1ea", cut: "trousers", trim: "#ffffff" },
  // child, boy, girl
  "1f9d2": { top: "#f2a03d", under: "#3f6fa8", shoe: "#7a4a30", cut: "trousers", trim: "#ffffff" },
  "1f466": { top: "#4fa66a", under: "#41597f", shoe: "#b5432f", cut: "trousers", trim: "#ffffff" },
  "1f467": { top: "#e8719a", under: "#e8719a", shoe: "#7a3f6a", cut: "gown", trim: "#fbd3df" },
  // man, woman
  "1f468": { top: "#3f7fb5", under: "#3b4256", shoe: "#5a3d2b", cut: "trousers", trim: "#ffffff" },
  "1f469": { top: "#c9524f", under: "#c9524f", shoe: "#5a2f33", cut: "gown", trim: "#f2c1a8" },
  // old man, old woman
  "1f474": { top: "#7d8f5a", under: "#6b5a48", shoe: "#4a3a30", cut: "trousers", trim: "#ffffff" },
  "1f475": { top: "#8a6fb0", under: "#8a6fb0", shoe: "#54406f", cut: "gown", trim: "#e3d6f0" },
  // prince, princess, person with crown
  "1f934": { top: "#3558a8", under: "#e9dfc8", shoe: "#5a3d2b", cut: "robe", trim: "#e5bd4a" },
  "1f478": { top: "#e77fb0", under: "#e77fb0", shoe: "#b04f80", cut: "gown", trim: "#ffe3ee" },
  "1fac5": { top: "#b3263a", under: "#7c1728", shoe: "#4a1f28", cut: "robe", trim: "#fbf3e2" },
  // angel
  "1f47c": { top: "#f6f4ee", under: "#f6f4ee", shoe: "#fcc21b", cut: "gown", trim: "#e3c56a" },
  // person, older person, person with a beard
  "1f9d1": { top: "#f0821e", under: "#4a5570", shoe: "#5a3d2b", cut: "trousers", trim: "#ffffff" },
  "1f9d3": { top: "#6f8fa8", under: "#5c5148", shoe: "#4a3a30", cut: "trousers", trim: "#ffffff" },
  "1f9d4": { top: "#b8453a", under: "#3b4a6b", shoe: "#4a3226", cut: "trousers", trim: "#ffffff" },
};

/** People of whom the artwork has head and shoulders: name, top, lower part, shoes, cut, trim. */
const SHOULDERED = `
1f471 person #f0821e #4a5570 #5a3d2b trousers #ffffff
1f9d1-200d-1f9b0 person #f0821e #4a5570 #5a3d2b trousers #ffffff
1f9d1-200d-1f9b1 person #f0821e #4a5570 #5a3d2b trousers #ffffff
1f9d1-200d-1f9b3 person #f0821e #4a5570 #5a3d2b trousers #ffffff
1f9d1-200d-1f9b2 person #f0821e #4a5570 #5a3d2b trousers #ffffff
1f9d1-200d-2695 doctor #f1f1f1 #7fa9cf #4a5570 trousers #ffffff
1f9d1-200d-1f393 student #333338 #333338 #1f1f22 robe #4a4a52
1f9d1-200d-2696 judge #4a4a4f #4a4a4f #2a2a2e robe #5c5c63
1f9d1-200d-1f33e farmer #3f74cf #3f74cf #6b4a2f trousers #ffffff
1f9d1-200d-1f373 cook #ececec #565c6b #2f3138 trousers #ffffff
1f9d1-200d-1f527 mechanic #2b3a9c #26337f #3b3b40 trousers #ffffff
1f9d1-200d-1f4bc office #b9dcf5 #41506b #2f3138 trousers #ffffff
1f9d1-200d-1f52c scientist #efefef #6a7a94 #3b3b40 trousers #ffffff
1f9d1-200d-1f3a4 singer #ef7d22 #7a2f8f #3b2b40 trousers #ffffff
1f9d1-200d-1f3a8 artist #efefec #4a5570 #5a3d2b trousers #ffffff
1f9d1-200d-2708 pilot #2f3033 #2f3033 #17181a trousers #ffffff
1f9d1-200d-1f692 firefighter #d93530 #b32824 #2c2a2a trousers #ffd23c
1f46e police #2f55c0 #24408c #1d2436 trousers #ffffff
1f575 detective #68696d #4c4d52 #2f2f33 robe #57585d
1f482 guard #c9302c #2f2f36 #17181a trousers #ffffff
1f977 ninja #47474b #3b3b40 #2a2a2d trousers #ffffff
1f477 builder #f0b323 #3f6fc4 #7a5a2f trousers #ffffff
1f473 turban #dcdcdc #b9bcc4 #6a4a30 trousers #ffffff
1f472 skullcap #e2542c #3b3b40 #2a2a2d trousers #ffffff
1f9d5 headscarf #5b5d63 #5b5d63 #3b3b40 gown #7f42a8
1f935 tuxedo #35353a #2b2b2f #17181a trousers #ffffff
1f935-200d-2642 groom #35353a #2b2b2f #17181a trousers #ffffff
1f470 bride #f3f3f1 #f3f3f1 #dedede gown #e3e3e0
1f385 santa #cf2f2c #cf2f2c #2b2b2f trousers #ffffff
1f936 claus #d8321f #d8321f #2b2b2f gown #ffffff
1f9d1-200d-1f384 claus #cf2f2c #cf2f2c #2b2b2f trousers #ffffff
1f9d9 mage #6f8196 #6f8196 #4a4038 robe #8798ab
1f9d9-200d-2642 wizard #5d6f84 #5d6f84 #4a4038 robe #77899c
1f9d9-200d-2640 witch #6b7c91 #6b7c91 #4a4038 gown #8798ab
1f9db vampire #2f2f33 #2f2f33 #17181a robe #8f1f24
1f9dd elf #e0541a #e0541a #6b3a20 robe #f2b08a
1f9dd-200d-2640 elf #5c2fd0 #5c2fd0 #3f2390 gown #a08ae6
`;

function readShouldered(): Map<string, Clothes> {
  const rows = SHOULDERED.trim()
    .split("\n")
    .map((line): [string, Clothes] => {
      const [code = "", , top = "", under = "", shoe = "", cut, trim = ""] = line.split(" ");
      return [code, { top, under, shoe, cut: cut as Clothes["cut"], trim }];
    });
  return new Map(rows);
}

const BUSTS: ReadonlyMap<string, Clothes> = readShouldered();

function legs({ under, shoe }: Clothes): string {
  return `<path fill="${under}" d="M50 90H78L76 120H66L64 100L62 120H52z"/><path fill="${shoe}" d="M44 126C44 120 50 117 56 118L63 118L63 126zM84 126C84 120 78 117 72 118L65 118L65 126z"/>`;
}

/** A standing figure below a head: neck, clothes, arms and feet. */
function dressed(clothes: Clothes): string {
  const { top, trim, shoe, cut } = clothes;
  const long = cut !== "trousers";
  const coat = long
    ? `<path fill="${shoe}" d="M52 126C52 120 57 118 62 120L62 126zM76 126C76 120 71 118 66 120L66 126z"/><path fill="${top}" d="M50 58C56 55 72 55 78 58L84 88L96 119C80 125 48 125 32 119L44 88z"/><path fill="${trim}" d="M32 119C48 125 80 125 96 119L94.500 113.500C78 119 50 119 33.500 113.500z"/>${cut === "robe" ? `<path fill="${trim}" d="M61 57H67V121H61z"/>` : `<path fill="${trim}" d="M45.500 84H82.500L84 89H44z"/>`}`
    : `${legs(clothes)}<path fill="${top}" d="M48 58C56 54 72 54 80 58L82 96C72 99 56 99 46 96z"/>`;
  const arms = `<path fill="${top}" d="M50 58C40 60 36 70 33 84L42 88C44 78 47 72 50 70zM78 58C88 60 92 70 95 84L86 88C84 78 81 72 78 70z"/><path fill="${SKIN}" d="M33 84L42 88C41 95 31 95 31 89zM95 84L86 88C87 95 97 95 97 89z"/>`;
  return `<path fill="${SKIN_SHADE}" d="M57 48H71V60C67 64 61 64 57 60z"/>${coat}${arms}`;
}

const PERSON_HEAD = { scale: 0.46, x: 64 - 64 * 0.46, y: 0 };
/** Head and shoulders, and how the clothes below are fitted to them: broader and shorter. */
const BUST = { scale: 0.55, x: 64 - 64 * 0.55, clothes: "matrix(1.22 0 0 .92 -14.08 10.08)" };

const under = (clothes: string, { x, scale }: { x: number; scale: number }, head: string): string =>
  `${clothes}<g transform="translate(${x} 0) scale(${scale})">${head}</g>`;

/** Where the face is put: scale and offset in the box of 128. */
const HEAD = { scale: 0.62, x: 64 - 64 * 0.62, y: 0 };

/** The face with a body under it, or undefined when the drawing needs none. Drawn in the same box of 128. */
export function withBody(code: string, face: string): string | undefined {
  const clothes = PEOPLE[code];
  if (clothes !== undefined) return under(dressed(clothes), PERSON_HEAD, face);
  const bust = BUSTS.get(code);
  if (bust !== undefined) return under(`<g transform="${BUST.clothes}">${dressed(bust)}</g>`, BUST, face);
  const coat = COATS[code];
  if (coat === undefined) return undefined;
  const { fur, shade, chest, paw } = coat;
  const limb = code === "1f43c" ? paw : fur;
  return [
    tail(coat),
    `<path fill="${shade}" d="M30 112C24 96 34 84 44 86L46 122L34 122C30 120 30 116 30 112zM98 112C104 96 94 84 84 86L82 122L94 122C98 120 98 116 98 112z"/>`,
    `<path fill="${fur}" d="M64 58C88 58 98 84 96 104C95 118 86 124 64 124C42 124 33 118 32 104C30 84 40 58 64 58z"/>`,
    `<path fill="${chest}" d="M64 66C76 68 80 82 79 98C78 112 72 117 64 117C56 117 50 112 49 98C48 82 52 68 64 66z"/>`,
    `<path fill="${limb}" d="M42 84C48 84 51 92 52 102L53 120L41 120C39 108 36 92 42 84zM86 84C80 84 77 92 76 102L75 120L87 120C89 108 92 92 86 84z"/>`,
    `<path fill="${paw}" d="M36 126C34 119 40 115 47 115C54 115 58 119 56 126zM92 126C94 119 88 115 81 115C74 115 70 119 72 126z"/>`,
    `<g transform="translate(${HEAD.x} ${HEAD.y}) scale(${HEAD.scale})">${face}</g>`,
  ].join("");
}

/** Codes that have a body. */
export const EMBODIED: ReadonlySet<string> = new Set([
  ...Object.keys(COATS),
  ...Object.keys(PEOPLE),
  ...BUSTS.keys(),
]);

/** How a person of ours is put together: a head, or head and shoulders, on clothes; undefined for all others. */
export const dressOf = (code: string): "head" | "shoulders" | undefined =>
  PEOPLE[code] !== undefined ? "head" : BUSTS.has(code) ? "shoulders" : undefined;

/** An animal sitting on a body of ours. */
export const isFurred = (code: string): boolean => COATS[code] !== undefined;
