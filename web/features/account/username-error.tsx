import { Fragment } from "react";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";

function words(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

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

/**
 * Why a username cannot be had and which ones can. Reads `reason` ("taken", "look-alike", "reserved"), `like`
 * and `suggestions` of the refusal, each of which may be missing.
 */
export function UsernameError({ name, extra }: { name: string; extra: Record<string, unknown> }) {
  const t = useText(account);
  const like = words(extra["like"]);
  const free = names(extra["suggestions"]);
  const why =
    extra["reason"] === "reserved"
      ? t("usernameReserved", { name })
      : like === undefined || like === name
        ? t("usernameTaken", { name })
        : t("usernameLike", { name, like });
  if (free.length === 0) return `${why} ${t("usernameOther")}`;
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
      {why} {t.rich("usernameFree", { names: () => list })}
    </>
  );
}
