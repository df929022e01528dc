export const errors = {
  notFoundTitle: "There is nothing at this address",
  notFoundText: "It may have been deleted or made private by its maker, or the address has a typing error.",
  notFoundAction: "See what others made",
  failedTitle: "Something failed on our side",
  failedText: "Try the page again; what you made is safe.",
  failedAction: "Try again",
  busyTitle: "StrataMake is very busy",
  busyText: "Try again in a moment.",
  lostTitle: "No connection",
  lostText:
    "StrataMake could not be reached, so this page does not know whether what you sent has arrived. Look before you send it again.",
  refusedTitle: "This page is not for this account",
  reference: "If you write to us, name {id}.",
  home: "To the start page",
} as const;
