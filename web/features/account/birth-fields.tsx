import { useContext } from "react";
import { account } from "#web/messages/en/account.ts";
import { LOCALE } from "#web/messages/text.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { FieldGroup, Input, Select } from "#web/ui/field.tsx";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Day, month, year: first in the form and empty, the same for everybody. Never filled in again after a refusal of the age. */
export function BirthFields({
  error,
  typed,
}: {
  error: string | undefined;
  typed: { day: string; month: string; year: string };
}) {
  const t = useText(account);
  const language = useContext(LanguageContext);
  const name = new Intl.DateTimeFormat(LOCALE[language], { month: "long", timeZone: "UTC" });
  const invalid = error === undefined ? undefined : (true as const);
  return (
    <FieldGroup legend={t("birth")} hint={t("birthHint")} error={error}>
      <div className="dob">
        <Input
          name="day"
          aria-label={t("day")}
          placeholder={t("day")}
          inputMode="numeric"
          maxLength={2}
          autoComplete="bday-day"
          defaultValue={typed.day}
          aria-invalid={invalid}
          required
        />
        <Select
          name="month"
          aria-label={t("month")}
          autoComplete="bday-month"
          defaultValue={typed.month}
          aria-invalid={invalid}
          required
        >
          <option value="">{t("month")}</option>
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {name.format(new Date(Date.UTC(2000, month - 1, 1)))}
            </option>
          ))}
        </Select>
        <Input
          name="year"
          aria-label={t("year")}
          placeholder={t("year")}
          inputMode="numeric"
          maxLength={4}
          autoComplete="bday-year"
          defaultValue={typed.year}
          aria-invalid={invalid}
          required
        />
      </div>
    </FieldGroup>
  );
}
