"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "@/components/access/dialog.module.css";

type DialogProps = { title: string; onClose(): void; children: ReactNode };

/** A modal dialog of the browser's own: it keeps the focus inside, and Esc closes it. Open while it is mounted. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      onClose={(event) => {
        // React may close and open it again while mounting; then it is open by the time the event comes.
        if (!event.currentTarget.open) onClose();
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <button className={styles.close} type="button" aria-label="Close" onClick={onClose}>
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
