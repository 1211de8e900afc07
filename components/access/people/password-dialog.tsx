"use client";

import { Copy } from "lucide-react";
import { useState } from "react";
import { Dialog } from "@/components/access/dialog";
import form from "@/components/access/form.module.css";
import styles from "@/components/access/people/people.module.css";

type PasswordDialogProps = { email: string; password: string; onClose(): void };

/** Shows a one-time password, this once. */
export function PasswordDialog({ email, password, onClose }: PasswordDialogProps) {
  const [copied, setCopied] = useState(false);
  return (
    <Dialog title="One-time password" onClose={onClose}>
      <p className={styles.sentence}>
        Give this to {email} by a way you trust. It is shown this once, and replaced at their first sign-in.
      </p>
      <div className={styles.secret}>
        <code>{password}</code>
        <button
          className={`${form.button} ${styles.small}`}
          type="button"
          onClick={() => navigator.clipboard.writeText(password).then(() => setCopied(true))}
        >
          <Copy size={14} aria-hidden="true" /> <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
        </button>
      </div>
    </Dialog>
  );
}
