/** What may not be made here. The names are sent to makers and kept in reports: do not rename one. */
export type RuleId = "sexual-minors" | "sexual-content" | "self-harm" | "weapon-instructions" | "hate";

/**
 * One rule. Entries are words or phrases, lower case, without accents; "*" at the end stands for any ending. `words`
 * break the rule alone. A `pair` breaks it when one entry of each side stands within `within` words of the other.
 */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly detail: string;
  readonly words: readonly string[];
  readonly pairs: readonly {
    readonly one: readonly string[];
    readonly other: readonly string[];
    readonly within: number;
  }[];
}

/** Entries written one after the other, with commas between them. */
const list = (entries: string): string[] => entries.split(",").map((entry) => entry.trim());

/** Phrases that mean something else: they are taken out before any rule is asked. */
export const HARMLESS: readonly string[] = list(`
  naked mole rat*, naked eye, naked cake, sex education, same sex, battle of the sexes, bath bomb*,
  seed bomb*, glitter bomb*, photo bomb*, cherry bomb*, bomb cyclone*, water gun*, squirt gun*,
  nerf gun*, toy gun*, glue gun*, nail gun*, heat gun*, massage gun*, tattoo gun*, radar gun*,
  gun dog*, top gun, suicide squad, suicide prevention, suicide awareness, kid goat*, baby blue,
  baby pink, minor key, minor chord*, ursa minor, canis minor, minor league*, model kit*
`);

const MINORS = list(`
  child, children, childlike, kid, kids, kiddie*, toddler*, infant*, baby, babies, minor, minors,
  teen, teens, teenage*, preteen*, tween*, underage*, schoolgirl*, schoolboy*, little girl*,
  little boy*, young girl*, young boy*, pubescent, prepubescent
`);
const SEXUALISED = list(`
  sexy, sexual*, sexualized, sexualised, sex, erotic*, nude*, nudity, naked, topless, undress*,
  unclothed, seductive*, lingerie, fetish*, horny, aroused, bikini, without clothes, no clothes
`);
const MAKING = list(`
  how to, instructions, instruction, recipe, tutorial, blueprint*, schematic*, diagram of,
  step by step, build a, build your, make a, make your, making a, assemble, assembly, functional,
  working, printable, 3d print*, homemade, improvised, untraceable
`);
const WEAPONS = list(`
  bomb*, pipe bomb*, explosive*, ied, grenade*, detonator*, molotov*, gun, guns, pistol*, rifle*,
  shotgun*, firearm*, handgun*, machine gun*, silencer*, suppressor*, lower receiver*, ghost gun*,
  nerve agent*, sarin, ricin, chemical weapon*, biological weapon*
`);
const GROUPS = list(`
  jews, muslims, christians, hindus, blacks, whites, asians, arabs, mexicans, gays, lesbians,
  immigrants, refugees, women, trans people, black people, white people, gay people, disabled people,
  roma, gypsies
`);

/** In the order in which they are asked: the gravest first, so that it is the one named. */
export const RULES: readonly Rule[] = [
  {
    id: "sexual-minors",
    title: "Sexual content with minors",
    detail: "Sexual or nude pictures of children are never made here, drawn ones included.",
    words: list(`
  lolicon*, shotacon*, child porn*, kiddie porn*, csam, jailbait
`),
    pairs: [{ one: MINORS, other: SEXUALISED, within: 8 }],
  },
  {
    id: "sexual-content",
    title: "Sexual content",
    detail: "Sexual content is not made here.",
    words: list(`
  porn, porno*, pornstar*, pornhub, hentai, nsfw, xxx, rule34, sex, sex scene*, sex toy*, sex act*,
  having sex, orgy, orgies, orgasm*, blowjob*, handjob*, cumshot*, creampie porn, masturbat*, dildo*,
  ejaculat*, erotica, erotic, bdsm, genital*, penis*, vagina*, vulva*, deepthroat*, gangbang*, milf*,
  fellatio, cunnilingus, boobs, nipples, bestiality, rape, raping, rapist*
`),
    pairs: [],
  },
  {
    id: "self-harm",
    title: "Self-harm",
    detail:
      "This reads as self-harm. If it is about you: findahelpline.com lists people who listen, in every country.",
    words: list(`
  suicide, suicidal, kill myself, kill yourself, killing myself, hang myself, hanging myself,
  hang yourself, end my life, self harm*, selfharm*, slit my wrist*, slit wrist*, slitting wrist*,
  cutting myself, cut myself, thinspo, thinspiration, pro ana, proana
`),
    pairs: [],
  },
  {
    id: "weapon-instructions",
    title: "Instructions for weapons",
    detail: "How weapons and explosives are made is not shown here.",
    words: ["ghost gun*", "lower receiver*", "bump stock*", "auto sear*", "glock switch*"],
    pairs: [{ one: WEAPONS, other: MAKING, within: 4 }],
  },
  {
    id: "hate",
    title: "Hatred",
    detail: "Hatred of people for what they are has no place here.",
    words: list(`
  nigger*, faggot*, kike*, wetback*, tranny, trannies, heil hitler, sieg heil, white power,
  white supremac*, ethnic cleansing, gas chamber joke*, great replacement, ku klux klan, subhuman*
`),
    pairs: [
      {
        one: GROUPS,
        other: list(`
  death to, kill all, kill the, gas the, exterminate*, hang the, lynch*, vermin, inferior race
`),
        within: 3,
      },
    ],
  },
];
