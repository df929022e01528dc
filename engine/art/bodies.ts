/**
 * Bodies for animals of which the artwork has only the face. The head is set on a sitting body in the animal's own
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
  "1f98a": { fur: "#f0741f", shade: "#cf5a12", chest: "#fbeee0", paw: "#4a3a36", tail: "bushy", tip: "#fdf4e8" },
  // wolf
  "1f43a": { fur: "#a3a3a8", shade: "#7f7f86", chest: "#e6e6e8", paw: "#6f6f76", tail: "bushy", tip: "#e6e6e8" },
  // lion
  "1f981": { fur: "#f4b64a", shade: "#d9962f", chest: "#fbe0a6", paw: "#e9a53c", tail: "tuft", tip: "#8a4a20" },
  // bear
  "1f43b": { fur: "#7f5138", shade: "#65402b", chest: "#a9775a", paw: "#5a3826", tail: "none", tip: "#7f5138" },
  // polar bear
  "1f43b-200d-2744": { fur: "#f4f8fb", shade: "#cfdee9", chest: "#ffffff", paw: "#dde8f0", tail: "none", tip: "#f4f8fb" },
  // koala
  "1f428": { fur: "#8d939c", shade: "#727882", chest: "#dfe2e6", paw: "#5f656e", tail: "none", tip: "#8d939c" },
  // panda
  "1f43c": { fur: "#f7f7f5", shade: "#dcdcda", chest: "#ffffff", paw: "#2f2f33", tail: "none", tip: "#f7f7f5" },
  // frog
  "1f438": { fur: "#8fc02f", shade: "#6f9d20", chest: "#dff0a0", paw: "#7bab25", tail: "none", tip: "#8fc02f" },
  // hamster
  "1f439": { fur: "#f5a54a", shade: "#d98a34", chest: "#fdf0dc", paw: "#f9cfa2", tail: "none", tip: "#f5a54a" },
  // moose
  "1face": { fur: "#8a5b3f", shade: "#6f4730", chest: "#a87757", paw: "#4e3324", tail: "none", tip: "#8a5b3f" },
};

const BUSHY =
  "M86 116C112 120 124 102 120 84C118 74 108 66 104 70C108 82 104 92 94 96C88 99 84 108 86 116z";
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

/** Where the face is put: scale and offset in the box of 128. */
const HEAD = { scale: 0.62, x: 64 - 64 * 0.62, y: 0 };

/** The face with a body under it, or undefined when the drawing needs none. Drawn in the same box of 128. */
export function withBody(code: string, face: string): string | undefined {
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
export const EMBODIED: readonly string[] = Object.keys(COATS);
