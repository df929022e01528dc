import type { Document } from "#web/messages/document.ts";

export const accessibility: Document = {
  title: "Accessibility",
  description: "What StrataMake does so that everybody can use it, what is missing, and whom to tell.",
  lead: "We build to WCAG 2.2, level AA. This page says what that means here, what is not good enough yet, and where to tell us.",
  updated: "2026-11-24",
  sections: [
    {
      heading: "What you can count on",
      list: [
        "Everything works with the keyboard. The studio lists its keys when you press the question mark.",
        "Reading, signing out, publishing, deleting and the settings work without scripts.",
        "Every picture has a text alternative, taken from the prompt at first and yours to change; what is published has one of its own.",
        "Contrast of words is at least 4.5 to 1 and of control edges 3 to 1, in the light and the dark colours.",
        "Pages work from 320 pixels wide and when enlarged to 400 percent.",
        "Motion is short and stops when your system asks for less of it.",
        "Progress and results are announced to screen readers without moving your place.",
      ],
    },
    {
      heading: "What is missing",
      list: [
        "The check that you are a person comes from another company. If it does not let you pass, write to us and we open the account by hand.",
        "The site speaks English only at the moment.",
        "It was tested with automatic checks and by keyboard. Tests with several screen readers are still to come.",
      ],
    },
  ],
};
