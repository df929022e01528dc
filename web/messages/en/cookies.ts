import type { Document } from "#web/messages/document.ts";

export const cookies: Document = {
  title: "Cookies",
  description: "The five cookies of StrataMake, all of them needed for something you asked for.",
  lead: "Essential only, so there is no banner to click away. All of them are ours, sent over a secure connection only and out of reach of scripts.",
  updated: "2026-11-24",
  sections: [
    {
      heading: "When you sign in",
      list: [
        "__Host-strata_at: that you are signed in. 10 minutes, renewed while you use the site.",
        "__Host-strata_rt: renews the first. 14 days without use, 90 days at most.",
        "__Host-strata_dev: that this browser signed in before, so that a stranger's wrong passwords do not lock you out.",
      ],
    },
    {
      heading: "When you choose light or dark",
      list: ["__Host-strata_ui: that choice. One year. Choosing System removes it."],
    },
    {
      heading: "When sign-up is refused because of age",
      list: ["__Host-strata_age: that this browser was refused. 24 hours."],
    },
    {
      heading: "Kept by the browser itself",
      list: [
        "Words you typed on the start page, until you open the studio.",
        "Whether the studio's single keys are switched off.",
      ],
    },
    {
      heading: "Turnstile",
      paragraphs: [
        "The check that you are a person comes from Cloudflare and runs in its own frame on the sign-up, sign-in and reset pages. It may keep facts there for that check.",
      ],
    },
  ],
};
