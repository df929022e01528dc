import { data } from "react-router";

/** Any address nobody knows: the error page with the frame around it, status 404, for reads and writes alike. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export function action(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
