"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { classNames } from "./class-names";
import styles from "./toast.module.css";

export type Toast = {
  text: string;
  tone?: "neutral" | "danger";
  /** Something to do about it, such as to undo it. */
  action?: { label: string; run: () => void };
};

type Shown = Toast & { id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);
const shownFor = 6_000;

/** Says in passing that something happened: `const toast = useToast(); toast({ text })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Holds the toasts of everything inside it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const nextId = useRef(0);
  const remove = useCallback((id: number) => setShown((all) => all.filter((toast) => toast.id !== id)), []);
  const add = useCallback(
    (toast: Toast) => {
      nextId.current += 1;
      const id = nextId.current;
      setShown((all) => [...all.slice(-2), { ...toast, id }]);
      setTimeout(() => remove(id), shownFor);
    },
    [remove],
  );
  return (
    <ToastContext value={add}>
      {children}
      <div className={styles.toasts} role="status" aria-live="polite" data-screen-only>
        {shown.map(({ id, text, tone, action }) => (
          <div key={id} className={classNames(styles.toast, tone === "danger" && styles.danger)}>
            <span className={styles.text}>{text}</span>
            {action ? (
              <button
                type="button"
                className={styles.action}
                onClick={() => {
                  action.run();
                  remove(id);
                }}
              >
                {action.label}
              </button>
            ) : null}
            <button type="button" className={styles.close} aria-label="Dismiss" onClick={() => remove(id)}>
              <X size={14} aria-hidden="true" />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
