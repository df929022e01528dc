import { useState } from "react";
import { isRouteErrorResponse, Link, useLocation } from "react-router";
import { ConnectionLost } from "#web/lib/connection.ts";
import { useHydrated } from "#web/lib/use-hydrated.ts";
import { errors } from "#web/messages/en/errors.ts";
import { useText } from "#web/messages/use-text.tsx";
import { ButtonLink } from "#web/ui/button.tsx";

interface Shown {
  /** Absent where no server answered. */
  status?: number;
  title: string;
  text: string;
  reference?: string;
}

/** What a thrown refusal carries (see lib/forms.ts). */
function troubleIn(value: unknown): { title: string; detail?: string } | undefined {
  if (typeof value !== "object" || value === null || !("trouble" in value)) return undefined;
  const { trouble } = value as { trouble?: { title?: unknown; detail?: unknown } };
  if (typeof trouble?.title !== "string") return undefined;
  return { title: trouble.title, ...(typeof trouble.detail === "string" ? { detail: trouble.detail } : {}) };
}

/** 404 and everything that failed: what happened, and what to do next. */
export function Failure({ error, requestId }: { error: unknown; requestId: string }) {
  const t = useText(errors);
  const { pathname, search } = useLocation();
  const alive = useHydrated();
  // The id belongs to the answer this document came with. What failed later in the browser has none of its own.
  const [fromServer] = useState(!alive);
  const shown = read(error, t, fromServer ? requestId : "");
  return (
    <div className="door-one">
      {shown.status === undefined ? null : <p className="micro">{shown.status}</p>}
      <h1>{shown.title}</h1>
      <p className="lead">{shown.text}</p>
      {shown.reference ? <p className="meta">{shown.reference}</p> : null}
      <div className="row row-wrap">
        {shown.status === 404 ? (
          <ButtonLink to="/explore">{t("notFoundAction")}</ButtonLink>
        ) : (
          <ButtonLink to={pathname + search} reloadDocument>
            {t("failedAction")}
          </ButtonLink>
        )}
        <Link className="btn btn-quiet" to="/">
          {t("home")}
        </Link>
      </div>
    </div>
  );
}

function read(error: unknown, t: ReturnType<typeof useText<typeof errors>>, requestId: string): Shown {
  const reference = requestId === "" ? {} : { reference: t("reference", { id: requestId }) };
  const failed = { title: t("failedTitle"), text: t("failedText"), ...reference };
  if (error instanceof ConnectionLost) return { title: t("lostTitle"), text: t("lostText") };
  if (!isRouteErrorResponse(error)) return requestId === "" ? failed : { status: 500, ...failed };
  const trouble = troubleIn(error.data);
  if (error.status === 404) return { status: 404, title: t("notFoundTitle"), text: t("notFoundText") };
  if (error.status === 503 || error.status === 429) {
    return { status: error.status, title: t("busyTitle"), text: trouble?.title ?? t("busyText") };
  }
  if (error.status < 500) {
    return { status: error.status, title: t("refusedTitle"), text: trouble?.title ?? error.statusText };
  }
  return { ...failed, status: error.status };
}
