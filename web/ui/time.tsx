import { useContext } from "react";
import { formatDate } from "#web/lib/format.ts";
import { useHydrated } from "#web/lib/use-hydrated.ts";
import { LanguageContext } from "#web/messages/use-text.tsx";

/** An instant: UTC in the first paint (and saying so), the reader's own zone once the page is alive. */
export function Time({
  iso,
  style = "moment",
}: {
  iso: string;
  style?: "day" | "day-long" | "time" | "moment";
}) {
  const language = useContext(LanguageContext);
  const alive = useHydrated();
  const zone = alive ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  const words = formatDate(language, iso, style, zone);
  return (
    <time dateTime={iso} className="num">
      {!alive && (style === "time" || style === "moment") ? `${words} UTC` : words}
    </time>
  );
}
