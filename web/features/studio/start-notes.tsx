import { Link } from "react-router";
import { cut, unturned } from "#web/lib/cut.ts";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Note } from "#web/ui/status.tsx";
import { aspectName, paletteName, styleName } from "./names.ts";
import type { Gone } from "./offered.ts";
import type { Start } from "./start.ts";
import { studioLink } from "./wish.ts";

/** What was asked for, in words; an address may say anything. */
function valueName({ name, value }: Gone): string {
  const asked = cut(unturned(value), 40);
  if (name === "style") return styleName(asked);
  if (name === "palette") return paletteName(asked);
  return name === "aspect" ? aspectName(asked) : asked;
}

/** What the desk starts from, and what of it could not be had. */
export function StartNotes({ settings, gone, remix, remixGone }: Start) {
  const t = useText(studio);
  return (
    <>
      {remix === null ? null : (
        <Note title={t("remixOf")}>
          <Link to={`/posts/${remix.id}`}>
            <bdi>{remix.title}</bdi>
          </Link>{" "}
          {t("remixBy")} <bdi>{remix.author.username}</bdi>.{" "}
          <Link to={studioLink({ ...settings, remix: "" })}>{t("remixWithout")}</Link>
        </Note>
      )}
      {remixGone ? (
        <Note tint="ochre" title={t("remixGone")}>
          {t("remixGoneText")}
        </Note>
      ) : null}
      {gone.length === 0 ? null : (
        <Note tint="ochre" title={t("settingsGone")}>
          {gone.map((one) => t(`gone-${one.name}`, { value: valueName(one) })).join(" ")}
        </Note>
      )}
    </>
  );
}
