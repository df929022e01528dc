const KEY = "strata.prompt";

/** Keeps the words typed on the start page until the studio is opened; storage may be switched off, then they are lost. */
export function keepPrompt(prompt: string): void {
  if (prompt === "") return;
  try {
    localStorage.setItem(KEY, prompt);
  } catch {
    // private windows and strict settings refuse storage; nothing depends on it
  }
}

/** The kept words, once. */
export function takePrompt(): string {
  try {
    const prompt = localStorage.getItem(KEY) ?? "";
    localStorage.removeItem(KEY);
    return prompt.slice(0, 2000);
  } catch {
    return "";
  }
}
