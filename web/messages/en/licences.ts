import type { Document } from "#web/messages/document.ts";

export const licences: Document = {
  title: "Licences",
  description: "The licences makers can choose, and the open work StrataMake stands on.",
  lead: "What the licences under published pictures allow, and whose open work this site is built with.",
  updated: "2026-11-24",
  sections: [
    {
      heading: "Under a picture",
      list: [
        "All rights reserved: look, and link to it. Anything else needs the maker's word.",
        "CC0: do what you like, no name needed.",
        "CC BY: do what you like and name the maker.",
        "CC BY-SA: as CC BY, and what you make from it carries the same licence.",
        "CC BY-NC: as CC BY, but not for money.",
        "CC BY-NC-SA: as CC BY-NC, and what you make from it carries the same licence.",
      ],
      paragraphs: [
        "The full texts are at creativecommons.org. A picture keeps the licence under which you got it.",
      ],
    },
    {
      heading: "This program",
      paragraphs: ["StrataMake is free software under the Apache License 2.0."],
    },
    {
      heading: "Drawings",
      list: [
        "The illustrator uses drawings of Noto Emoji by Google (Apache License 2.0).",
        "Its vocabulary draws on WordNet 3.1 by Princeton University (WordNet License) and emojibase (MIT).",
        "Signs on buttons: Phosphor Icons (MIT).",
      ],
    },
    {
      heading: "Type",
      list: [
        "Besley by the Besley Project Authors (SIL Open Font License 1.1).",
        "Instrument Sans by the Instrument Sans Project Authors (SIL Open Font License 1.1).",
        "Spline Sans Mono by the Spline Sans Mono Project Authors (SIL Open Font License 1.1).",
      ],
    },
    {
      heading: "Code",
      list: [
        "React, React Router, Hono, zod, jose, Tailwind CSS, @marsidev/react-turnstile and aws4fetch (MIT).",
        "Drizzle ORM and the jSquash codecs (Apache License 2.0), resvg (Mozilla Public License 2.0), postgres.js and isbot (Unlicense).",
      ],
    },
  ],
};
