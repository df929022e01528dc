import { Fragment } from "react";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";

function names(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === "string").slice(0, 3)
    : [];
}

/** Puts a free name into the field above; without scripts the name can still be read and typed. */
function take(button: HTMLElement, name: string): void {
  const input = button.closest("form")?.elements.namedItem("username");
  if (!(input instanceof HTMLInputElement)) return;
  input.value = name;
  input.focus();
}

/** That a username cannot be had, and which ones can: the refusal's `free`, three names that nobody has. */
export function UsernameError({ name, extra }: { name: string; extra: Record<string, unknown> }) {
  const t = useText(account);
  const free = names(extra["free"]);
  const taken = t("usernameTaken", { name });
  if (free.length === 0) return `${taken} ${t("usernameOther")}`;
  const list = free.map((item, i) => (
    <Fragment key={item}>
      {i === 0 ? "" : ", "}
      <button
        type="button"
        className="btn-text"
        onClick={(event) => take(event.currentTarget, item)}
        aria-label={t("useName", { name: item })}
      >
        {item}
      </button>
    </Fragment>
  ));
  return (
    <>
      {taken} {t.rich("usernameFree", { names: () => list })}
    </>
  );
}
