import { type ReactNode, useEffect, useId, useRef } from "react";

/**
 * A dialog whose title is the question. It is in the document from the server on (`open`), so it works without
 * scripts; with them it becomes modal: the browser keeps the focus inside and Escape leads to `onClose`.
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null) return;
    const opener = document.activeElement;
    dialog.close();
    dialog.showModal();
    return () => {
      dialog.close();
      // Back to what opened it: the browser forgets that when the element leaves the document.
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) {
        requestAnimationFrame(() => {
          if (document.activeElement === document.body || document.activeElement === null) opener.focus();
        });
      }
    };
  }, []);
  return (
    <dialog
      ref={box}
      open
      className="float dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}
