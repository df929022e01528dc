import type { ComponentProps, ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icon.tsx";

/** primary (one in a view) · plain · quiet (no edge) · danger. */
export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

interface Look {
  look?: ButtonLook;
  size?: "s" | "m" | "l";
  full?: boolean;
  icon?: string;
}

function classes({ look = "plain", size = "m", full = false }: Look, extra = ""): string {
  return [
    "btn",
    look === "plain" ? "" : `btn-${look}`,
    size === "m" ? "" : `btn-${size}`,
    full ? "btn-full" : "",
    extra,
  ]
    .filter(Boolean)
    .join(" ");
}

function inside(icon: string | undefined, children: ReactNode): ReactNode {
  return (
    <>
      {icon === undefined ? null : <Icon d={icon} />}
      {children}
    </>
  );
}

/** The one button. `busy` keeps its width, says so to screen readers and ignores presses. */
export function Button({
  look,
  size,
  full,
  icon,
  busy = false,
  className,
  children,
  type = "button",
  onClick,
  ...rest
}: ComponentProps<"button"> & Look & { busy?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      className={classes({ ...(look && { look }), ...(size && { size }), ...(full && { full }) }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {inside(icon, children)}
    </button>
  );
}

/** A link that looks like a button, for what leads somewhere. */
export function ButtonLink({
  look,
  size,
  full,
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return (
    <Link
      {...rest}
      className={classes({ ...(look && { look }), ...(size && { size }), ...(full && { full }) }, className)}
    >
      {inside(icon, children)}
    </Link>
  );
}
