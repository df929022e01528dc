import { useEffect, useRef } from "react";
import { Form, useSubmit } from "react-router";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { search } from "./icons.ts";

/** Typing rests this long (ms) before a live search asks. */
const REST = 250;

/** Searches the list below it by words: a plain GET form, so that it works without scripts and the address says what is shown. */
export function SearchForm({
  q,
  keep,
  label,
  placeholder,
  action,
  live = false,
}: {
  q: string;
  /** A filter that stays while one searches: name and value, or null. */
  keep: readonly [name: string, value: string] | null;
  label: string;
  placeholder: string;
  action: string;
  /** Also searches while one types; each letter replaces the last address, so that Back leaves the search. */
  live?: boolean;
}) {
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The address may change without the box: "Show all", Back. What is being typed is newer and stays.
  useEffect(() => {
    const box = input.current;
    if (box !== null && document.activeElement !== box) box.value = q;
  }, [q]);
  const typed = (form: HTMLFormElement | null) => {
    clearTimeout(timer.current);
    if (!live || form === null) return;
    timer.current = setTimeout(() => void submit(form, { replace: true, preventScrollReset: true }), REST);
  };
  return (
    <Form className="row" role="search" onSubmit={() => clearTimeout(timer.current)}>
      {keep === null ? null : <input type="hidden" name={keep[0]} value={keep[1]} />}
      <span className="find">
        <Icon d={search} />
        <label className="vh" htmlFor="q">
          {label}
        </label>
        <input
          ref={input}
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          placeholder={placeholder}
          maxLength={200}
          onInput={(event) => typed(event.currentTarget.form)}
        />
      </span>
      <Button type="submit">{action}</Button>
    </Form>
  );
}
