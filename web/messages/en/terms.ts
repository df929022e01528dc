import type { Document } from "#web/messages/document.ts";

export const terms: Document = {
  title: "Terms",
  description:
    "The terms of StrataMake: who may use it, what is yours, what is not allowed, what credits are.",
  lead: "What you and StrataMake can expect of each other. It describes what runs today and nothing that does not.",
  updated: "2026-11-24",
  sections: [
    {
      heading: "Who may use it",
      list: [
        "You are 13 or older. We ask your date of birth before anything else and keep only that you are old enough.",
        "One person, one account. Keep your password to yourself; what is done with it counts as done by you.",
        "An account whose address is not confirmed can look, but not make or publish. After 7 days it is forgotten.",
      ],
    },
    {
      heading: "What is yours",
      paragraphs: [
        "What you type and what is made for you is yours, as far as the law gives rights in it. We need, and you give us, the right to store it, to make smaller versions of it and to show it to you, and to others if you publish it.",
        "Everything is private until you publish it. Publishing is a separate step that shows what becomes public and under which licence. Unless you choose one, all rights stay with you.",
        "When you take a publication down we stop showing it. A licence you granted to someone before, such as Creative Commons, does not end with that.",
      ],
    },
    {
      heading: "What is not allowed",
      list: [
        "Sexual content, and anything that sexualises a minor.",
        "Threats, hatred against people for what they are, and private facts about others.",
        "Things that belong to someone else and that you have no right to use.",
        "Attacks on the service: getting round limits, prices or other people's privacy.",
      ],
      paragraphs: [
        "A prompt that breaks these rules is refused before anything is spent, and the page says which rule it was. Published things that break them can be removed.",
      ],
    },
    {
      heading: "Credits",
      paragraphs: [
        "Credits pay for results. They are held when a result starts and taken only when you have it. They are not money, cannot be exchanged for it and cannot be passed on. Those you get on joining end after one month. Credits are not on sale at the moment.",
      ],
    },
    {
      heading: "What we cannot promise",
      paragraphs: [
        "The service is given as it is. It can be interrupted, and pictures drawn from words can turn out differently from what you meant. Keep copies of what matters to you. Nothing here limits rights that the law gives you as a consumer, nor liability for intent or gross negligence.",
      ],
    },
    {
      heading: "Ending it",
      paragraphs: [
        "You can stop at any time and delete what you made. If you break these terms we can close your account and say why. If the terms change, this page changes and carries the new day; what matters is announced on the site before it applies.",
      ],
    },
  ],
};
