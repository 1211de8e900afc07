"use client";

import { type FormEvent, useState } from "react";
import entry from "@/components/access/entry.module.css";
import { Field } from "@/components/access/field";
import styles from "@/components/access/form.module.css";
import { signInWithPassword } from "@/components/access/sign-in";
import { ApiProblem, call } from "@/components/api/call";
import { endpoints } from "@/lib/contract/endpoints/system";

/** Replaces one's own password, then signs in with the new one: changing it ends every session. */
export function ChangePasswordForm({ email }: { email: string }) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const next = String(given.get("next"));
    if (next !== String(given.get("again"))) {
      setError("The two new passwords differ.");
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await call(endpoints.changePassword, { body: { current: String(given.get("current")), next } });
    } catch (problem) {
      setBusy(false);
      setError(problem instanceof ApiProblem ? sentence(problem) : "Changing the password did not work.");
      return;
    }
    const refused = await signInWithPassword(email, next);
    window.location.assign(refused === null ? "/" : "/sign-in");
  }

  return (
    <form className={entry.form} method="post" onSubmit={submit}>
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      <input
        className={styles.hidden}
        name="username"
        type="email"
        autoComplete="username"
        value={email}
        tabIndex={-1}
        aria-hidden="true"
        readOnly
      />
      <Field
        label="Current password"
        name="current"
        type="password"
        autoComplete="current-password"
        required
        autoFocus
      />
      <Field
        label="New password"
        name="next"
        type="password"
        autoComplete="new-password"
        minLength={12}
        maxLength={200}
        required
        hint="At least 12 characters; a few unrelated words are easiest to remember."
      />
      <Field label="New password again" name="again" type="password" autoComplete="new-password" required />
      <button className={`${styles.button} ${styles.primary} ${entry.submit}`} type="submit" disabled={busy}>
        {busy ? "Changing" : "Change password"}
      </button>
    </form>
  );
}

function sentence({ document }: ApiProblem): string {
  const field = document.errors?.[0]?.message;
  return field ? `New password: ${field}.` : [document.detail, document.next].filter(Boolean).join(" ");
}
