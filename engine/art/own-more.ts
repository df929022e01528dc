/** More drawings of our own: furniture, fences, hats. As in own.ts, each stands on the lower edge of a box of 128. */

export interface OwnDrawing {
  readonly label: string;
  /** As the kinds of the artwork: says how large and where the thing is. */
  readonly kind: string;
  readonly body: string;
}

const TABLE = `<path fill="#7a4d2c" d="M18 62h12l-3 64h-9zM98 62h12v64h-9z"/><path fill="#5f3a20" d="M36 62h9l-2 52h-6zM83 62h9l-1 52h-6z"/><path fill="#8d5a34" d="M12 54h104v12H12z"/><path fill="#b57a48" d="M6 44q0-3 3-3h110q3 0 3 3v10q0 2-2 2H8q-2 0-2-2z"/><path fill="#c98f5c" d="M6 44q0-3 3-3h110q3 0 3 3v2H6z"/>`;
const FENCE = `<path fill="#c9a06f" d="M0 66h128v9H0zM0 98h128v9H0z"/><path fill="#a97f52" d="M0 72h128v3H0zM0 104h128v3H0z"/><path fill="#e0bd8c" d="M4 56l9-11l9 11v70H4zM31 56l9-11l9 11v70H31zM58 56l9-11l9 11v70H58zM85 56l9-11l9 11v70H85zM110 56l8-11l8 11v70h-16z"/><path fill="#c79d6b" d="M17 50l5 6v70h-5zM44 50l5 6v70h-5zM71 50l5 6v70h-5zM98 50l5 6v70h-5zM122 50l4 6v70h-4z"/>`;
const LILY_PAD = `<path fill="#2f7a45" d="M4 110q0 16 60 16t60-16z"/><path fill="#4fa45c" d="M64 94c34 0 60 6 60 14s-26 14-60 14S4 116 4 108c0-6 15-11 36-13l22 11z"/><path fill="#6dbb72" d="M64 106l46-5q8 3 8 6zM64 107l34 10q-12 3-26 3zM62 108l-36 9q-12-3-14-6z"/><path fill="#f7b7cf" d="M100 92q-9-2-10-11q7 1 10 6q0-8 6-12q6 4 6 12q3-5 10-6q-1 9-10 11z"/><path fill="#fde3ec" d="M106 92q-5-4-4-10l4-4l4 4q1 6-4 10z"/>`;
const TYPEWRITER = `<path fill="#fdf8ec" d="M34 4h60v52H34z"/><path fill="#c9c3b4" d="M42 14h44v3H42zM42 22h44v3H42zM42 30h30v3H42z"/><path fill="#34393f" d="M14 46q0-5 5-5h90q5 0 5 5v9H14z"/><path fill="#22262b" d="M6 44h10v9H6zM112 44h10v9h-10z"/><path fill="#2f8f83" d="M22 54h84l8 32H14z"/><path fill="#247469" d="M14 86h100l10 30q1 6-6 6H10q-7 0-6-6z"/><path fill="#e9e2d0" d="M40 62h48v8H40z"/><g fill="#fdf8ec"><circle cx="28" cy="94" r="4"/><circle cx="42" cy="94" r="4"/><circle cx="56" cy="94" r="4"/><circle cx="71" cy="94" r="4"/><circle cx="86" cy="94" r="4"/><circle cx="100" cy="94" r="4"/><circle cx="24" cy="105" r="4"/><circle cx="39" cy="105" r="4"/><circle cx="54" cy="105" r="4"/><circle cx="73" cy="105" r="4"/><circle cx="89" cy="105" r="4"/><circle cx="104" cy="105" r="4"/></g><path fill="#fdf8ec" d="M38 113h52q3 0 3 2.500t-3 2.500H38q-3 0-3-2.500t3-2.500z"/><path fill="#1c4f48" d="M12 122h14v4H12zM102 122h14v4h-14z"/>`;
const CABIN = `<path fill="#7a4b2b" d="M16 62h96v64H16z"/><path fill="#93603a" d="M12 66h104v9H12zM12 82h104v9H12zM12 98h104v9H12zM12 114h104v9H12z"/><path fill="#6a3f24" d="M12 73h104v2H12zM12 89h104v2H12zM12 105h104v2H12zM12 121h104v2H12z"/><path fill="#5d4a46" d="M88 14h14v34H88z"/><path fill="#7b655f" d="M86 11h18v7H86z"/><path fill="#4d6b57" d="M64 20L2 66q-2 4 2 4h120q4 0 2-4z"/><path fill="#3d5646" d="M64 20l62 46q2 4-2 4h-18L64 34L22 70H4q-4 0-2-4z"/><path fill="#4a2f20" d="M52 88q0-3 3-3h18q3 0 3 3v38H52z"/><circle cx="71" cy="107" r="2" fill="#e6bd5c"/><path fill="#ffd977" d="M22 84h20v18H22zM86 84h20v18H86z"/><path fill="#5a3820" d="M31 84h2v18h-2zM22 92h20v2H22zM95 84h2v18h-2zM86 92h20v2H86z"/><circle cx="64" cy="55" r="8" fill="#ffd977"/><path fill="#5a3820" d="M63 47h2v16h-2zM56 54h16v2H56z"/>`;
const WIZARD_HAT = `<path fill="#43309a" d="M4 112q0-14 34-18l18-66q3-16 22-24q-4 14 2 26l16 64q28 4 28 18q0 14-60 14T4 112z"/><path fill="#352579" d="M64 126q60 0 60-14q0-14-28-18L80 30q-6-12-2-26q14 4 18 12q-8 2-6 12z"/><path fill="#e9b53c" d="M35 96q30 9 62 0l2.500 10q-32 10-67 0z"/><path fill="#ffd966" d="M60 52l3 7l7 1l-5 5l1 7l-6-3l-6 3l1-7l-5-5l7-1zM78 72l2 4l4 1l-3 3l1 4l-4-2l-4 2l1-4l-3-3l4-1z"/>`;
const SANTA_HAT = `<path fill="#d8322f" d="M18 108C22 60 42 20 78 18c30-2 44 30 40 62l-14 2c-2-18-8-28-14-30q14 30 16 56z"/><path fill="#b3231f" d="M90 52q14 30 16 56H84q2-40 6-56z"/><path fill="#ffffff" d="M10 112q0-12 12-12h84q12 0 12 12q0 14-12 14H22q-12 0-12-14z"/><path fill="#e6ecef" d="M11 117q2 9 11 9h84q9 0 11-9q-3 4-11 4H22q-8 0-11-4z"/><circle cx="111" cy="88" r="13" fill="#ffffff"/>`;
const COWBOY_HAT = `<path fill="#8a5a32" d="M2 96q10 8 30 6q2-50 20-58q8-3 12 2q4-5 12-2q18 8 20 58q20 2 30-6q0 30-62 30T2 96z"/><path fill="#6f4526" d="M2 96q10 8 30 6q32 10 64 0q20 2 30-6q0 30-62 30T2 96z"/><path fill="#4a2c17" d="M32.500 92q31 10 63 0l.5 10q-32 10-64 0z"/><path fill="#e3bd5b" d="M60 96h8v8h-8z"/>`;
const PARTY_HAT = `<path fill="#f2598b" d="M64 18l40 104q-40 9-80 0z"/><path fill="#ffd84f" d="M52 49l38 37l8 21l-54-39zM36 91l42 34q-20 3-40 0l-8-18z"/><path fill="#3fb7c4" d="M24 122q40 9 80 0l-2-6q-38 8-76 0z"/><circle cx="64" cy="15" r="12" fill="#ffd84f"/>`;
const GOLD = `<path fill="#c98a14" d="M4 126q4-20 20-22q4-22 24-24q8-20 28-12q20 0 24 24q20 2 24 34z"/><path fill="#f2bd36" d="M10 122q6-16 20-14q2-20 20-22q8-14 24-8q16 0 18 22q20 0 26 22z"/><g fill="#ffd966"><ellipse cx="34" cy="114" rx="13" ry="6"/><ellipse cx="64" cy="96" rx="13" ry="6"/><ellipse cx="92" cy="112" rx="13" ry="6"/><ellipse cx="62" cy="119" rx="13" ry="6"/><ellipse cx="84" cy="84" rx="11" ry="5"/><ellipse cx="48" cy="84" rx="10" ry="5"/></g><g fill="#d99a1e"><ellipse cx="34" cy="114" rx="8" ry="3.400"/><ellipse cx="64" cy="96" rx="8" ry="3.400"/><ellipse cx="92" cy="112" rx="8" ry="3.400"/><ellipse cx="62" cy="119" rx="8" ry="3.400"/></g><path fill="#e04a5f" d="M72 70l8-6l8 6l-8 10z"/><path fill="#4fb3e8" d="M20 104l6-5l6 5l-6 8z"/>`;
const EIFFEL = `<path fill="#7d6552" d="M60 8h8l3 34h-14zM56 42h16l6 34H50zM49 76h30l18 50H80q-4-26-16-26t-16 26H31z"/><path fill="#5f4b3c" d="M64 8h4l3 34h-7zM64 42h8l6 34H64zM64 76h15l18 50H80q-4-26-16-26z"/><path fill="#98806b" d="M52 40h24v5H52zM45 73h38v6H45zM38 96h14l-2 5H36zM76 96h14l2 5H78z"/><path fill="#4d3c30" d="M62.500 0h3v10h-3zM60 50l8 8l-1 2l-8-8zM68 50l-8 8l1 2l8-8zM57 62l14 10v2L57 64zM71 62L57 72v2l14-10z"/>`;

const BONSAI = `<path fill="#6b4a36" d="M60 104q-10-10-2-24q6-10-4-20q-8-8-18-10l2-6q14 0 22 8q4-14 18-22l4 5q-14 10-12 26q2 12-2 22q-4 12 4 21z"/><path fill="#543826" d="M66 104q-8-12-2-24q5-11 2-26l4-2q0 10 2 16q2 12-2 18q-4 10 2 18z"/><path fill="#3f8a4c" d="M6 46q0-12 14-14q6-10 18-6q12 0 12 12q8 2 6 10q-2 6-10 6H16q-10 0-10-8zM54 30q0-12 12-14q6-12 20-10q14-2 18 8q12 0 12 12q2 10-10 10H62q-8 0-8-6zM78 62q0-10 10-12q8-8 18-2q12 0 12 10q4 10-8 10H86q-8 0-8-6z"/><path fill="#5fae62" d="M12 42q2-8 12-8q6-6 14-2q8 0 8 6q-12-4-18 2q-8-2-16 2zM62 26q2-8 10-8q6-8 16-6q10-2 14 6q-12-2-18 4q-10-2-22 4zM84 58q2-6 8-6q6-4 12 0q6 0 8 4q-8-2-12 2q-8-2-16 0z"/><path fill="#2f5f6d" d="M28 104h72q3 0 3 3v5q0 3-3 3H28q-3 0-3-3v-5q0-3 3-3z"/><path fill="#3f7b8c" d="M32 115h64l-6 11H38z"/><path fill="#5a3d2b" d="M34 102q30-6 60 0v3H34z"/>`;

/** By code; see own.ts. */
export const MORE: Readonly<Record<string, OwnDrawing>> = {
  "~table": { label: "table", kind: "household", body: TABLE },
  "~fence": { label: "fence", kind: "place-other", body: FENCE },
  "~lily-pad": { label: "lily pad", kind: "plant-other", body: LILY_PAD },
  "~typewriter": { label: "typewriter", kind: "office", body: TYPEWRITER },
  "~cabin": { label: "cabin", kind: "place-building", body: CABIN },
  "~wizard-hat": { label: "wizard hat", kind: "clothing", body: WIZARD_HAT },
  "~santa-hat": { label: "santa hat", kind: "clothing", body: SANTA_HAT },
  "~cowboy-hat": { label: "cowboy hat", kind: "clothing", body: COWBOY_HAT },
  "~party-hat": { label: "party hat", kind: "clothing", body: PARTY_HAT },
  "~bonsai": { label: "bonsai", kind: "plant-other", body: BONSAI },
  "~gold": { label: "pile of gold", kind: "money", body: GOLD },
  "~eiffel-tower": { label: "eiffel tower", kind: "place-building", body: EIFFEL },
};
