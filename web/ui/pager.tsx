import { ButtonLink } from "./button.tsx";

/** Newer and older by cursor. `first` leads back to the start; both are null where there is nowhere to go. */
export function Pager(props: {
  label: string;
  first: string | null;
  firstWords: string;
  next: string | null;
  nextWords: string;
}) {
  if (props.first === null && props.next === null) return null;
  return (
    <nav className="pager" aria-label={props.label}>
      {props.first === null ? null : <ButtonLink to={props.first}>{props.firstWords}</ButtonLink>}
      {props.next === null ? null : (
        <ButtonLink to={props.next} rel="next">
          {props.nextWords}
        </ButtonLink>
      )}
    </nav>
  );
}
