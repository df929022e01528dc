import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { patientFetch } from "#web/lib/connection.ts";

// The router asks with the window's own fetch: here is the one place where its requests can learn to wait.
window.fetch = patientFetch(
  window.fetch.bind(window),
  () => location.href,
  () => navigator.onLine,
);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
