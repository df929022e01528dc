import { type Language, LOCALE } from "#web/messages/text.ts";

/** Every format fixes its locale and time zone, so that the server and the browser write the same characters. */
type DateStyle = "day" | "day-long" | "time" | "moment";

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { weekday: "short", day: "numeric", month: "short" },
  "day-long": { day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  moment: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
};

const dates = new Map<string, Intl.DateTimeFormat>();

/** An ISO instant as words. `zone` is UTC until the browser is known to be there. */
export function formatDate(language: Language, iso: string, style: DateStyle, zone = "UTC"): string {
  const key = `${language} ${style} ${zone}`;
  let format = dates.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALE[language], { ...STYLES[style], timeZone: zone });
    dates.set(key, format);
  }
  return format.format(new Date(iso));
}

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** Bytes in decimal units, one digit after the point below ten: 812 B, 4.1 kB, 88 kB, 1.2 MB. */
export function formatBytes(language: Language, bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  const number = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: digits }).format(value);
  return `${number} ${UNITS[unit] ?? "B"}`;
}

/** A signed credit figure with a true minus sign: +50, −4, 0. */
export function formatSigned(language: Language, amount: number): string {
  const number = new Intl.NumberFormat(LOCALE[language]).format(Math.abs(amount));
  if (amount === 0) return number;
  return amount > 0 ? `+${number}` : `−${number}`;
}

/** A plain whole number with its separators. */
export function formatNumber(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}
