/**
 * A date of birth from the three fields of the form as "YYYY-MM-DD", or undefined when it names no day that has been.
 * Only the shape is judged here; the age is the server's to judge.
 */
export function birthDate(
  day: number | undefined,
  month: number | undefined,
  year: number | undefined,
): string | undefined {
  if (day === undefined || month === undefined || year === undefined) return undefined;
  if (year < 1880 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
