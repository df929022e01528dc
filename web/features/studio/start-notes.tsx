import { Link } from "react-router";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Note } from "#web/ui/status.tsx";
import { aspectName, paletteName, styleName } from "./names.ts";
import type { Gone } from "./offered.ts";
import type { Start } from "./start.ts";
import { studioLink } from "./wish.ts";

function valueName({ name, value }: Gone): string {
  if (name === "style") return styleName(value);
  if (name === "palette") return paletteName(value);
  return name === "aspect" ? aspectName(value) : value;
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
          {gone.map((one) => t(`gone-${one.name}`, { value: valueName(one).slice(0, 40) })).join(" ")}
        </Note>
      )}
    </>
  );
}
