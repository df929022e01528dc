import { ButtonLink } from "./button.tsx";

/** Newer and older by cursor. `first` leads back to the start; both are missing where there is nowhere to go. */
export function Pager(props: {
  label: string;
  first?: string;
  firstWords: string;
  next?: string;
  nextWords: string;
}) {
  if (props.first === undefined && props.next === undefined) return null;
  return (
    <nav className="pager" aria-label={props.label}>
      {props.first === undefined ? null : <ButtonLink to={props.first}>{props.firstWords}</ButtonLink>}
      {props.next === undefined ? null : (
        <ButtonLink to={props.next} rel="next">
          {props.nextWords}
        </ButtonLink>
      )}
    </nav>
  );
}
