import type { Document } from "#web/messages/document.ts";

export const privacy: Document = {
  title: "Privacy",
  description: "What StrataMake stores about you, why, for how long and where.",
  lead: "What is stored about you, why, how long and where. Nothing here is sold, and there is no advertising and no tracking.",
  updated: "2026-11-24",
  sections: [
    {
      heading: "What is stored, and why",
      list: [
        "E-mail address, as you typed it: to confirm the account and to let you set a new password.",
        "Username: it stands beside what you publish.",
        "Password: only as a salted scrypt hash, which cannot be turned back into the password.",
        "That you are 13 or older, and the day this was checked. The date of birth itself is not kept.",
        "Sessions: the kind of browser, the country and town it seems to be in, when you signed in and when it was last seen, so that you can see and end them.",
        "Prompts, settings, results and their files: they are your library and your history.",
        "The credit ledger: every movement with its cause.",
        "What you publish: the picture, its title, description and licence, and prompt and recipe if you ticked them.",
      ],
    },
    {
      heading: "What is seen but not kept",
      list: [
        "Your network address is used to limit floods and wrong passwords for a short time, and to deliver the pages.",
        "The logs of the service hold the kind of page, the time, the outcome and a request id. They hold no prompts, no addresses of pages you read, no passwords and no mail addresses.",
      ],
    },
    {
      heading: "Who works for us",
      list: [
        "Cloudflare delivers the pages and runs the program. Its Turnstile checks on sign-up, sign-in and reset forms that a person is there; it sees your network address and facts about your browser for that.",
        "Amazon Web Services stores the database and the files, and sends our mails.",
      ],
      paragraphs: [
        "The pictures are drawn by our own illustrator inside the service. Your prompts are not sent to any other company and no model is trained with them.",
      ],
    },
    {
      heading: "How long",
      list: [
        "An account that is not confirmed: 7 days.",
        "Sessions: 14 days without use, 90 days at most.",
        "What you make: until you delete it. Deleting removes the file from storage unless another maker stored the same bytes.",
        "The credit ledger: as long as the account exists, and then as long as the law on books demands.",
      ],
    },
    {
      heading: "Your rights",
      paragraphs: [
        "You can see, correct, export and erase what is stored about you, object to its use, and complain to a data protection authority. Pages that do export and account deletion by a button are not here yet: write to us from the address of the account and a person does it within 30 days.",
        "The legal ground for all of this is the contract you make by joining (Article 6(1)(b) GDPR), and for limits and logs our interest in a safe service (Article 6(1)(f)).",
      ],
    },
  ],
};
