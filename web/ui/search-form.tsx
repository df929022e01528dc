import { Form } from "react-router";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { search } from "./icons.ts";

/** Searches the list below it by words: a plain GET form, so that it works without scripts and the address says what is shown. */
export function SearchForm({
  q,
  keep,
  label,
  placeholder,
  action,
}: {
  q: string;
  /** A filter that stays while one searches: name and value, or null. */
  keep: readonly [name: string, value: string] | null;
  label: string;
  placeholder: string;
  action: string;
}) {
  return (
    <Form className="row" role="search">
      {keep === null ? null : <input type="hidden" name={keep[0]} value={keep[1]} />}
      <span className="find">
        <Icon d={search} />
        <label className="vh" htmlFor="q">
          {label}
        </label>
        <input id="q" name="q" defaultValue={q} placeholder={placeholder} maxLength={200} />
      </span>
      <Button type="submit">{action}</Button>
    </Form>
  );
}
