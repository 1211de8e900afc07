"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import entry from "@/components/access/entry.module.css";
import { Field } from "@/components/access/field";
import styles from "@/components/access/form.module.css";
import { signInWithPassword } from "@/components/access/sign-in";

type SignInFormProps = {
  /** Where to go afterwards: a path on this server. */
  to: string;
  /** The organisation's identity provider, when there is one. */
  provider: string | null;
  /** Why the person is here again. */
  notice: string | null;
};

/** E-mail address and password, or the organisation's own sign-in. */
export function SignInForm({ to, provider, notice }: SignInFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    const problem = await signInWithPassword(String(given.get("email")), String(given.get("password")));
    if (problem === null) {
      window.location.assign(to);
      return;
    }
    setBusy(false);
    setError(problem);
    document.querySelector<HTMLInputElement>("input[name=password]")?.focus();
  }

  return (
    <>
      <form className={entry.form} method="post" onSubmit={submit}>
        {error ? (
          <p className={styles.error} role="alert">
            {error}
          </p>
        ) : null}
        {notice && !error ? <p className={styles.notice}>{notice}</p> : null}
        <Field label="E-mail address" name="email" type="email" autoComplete="username" required autoFocus />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          invalid={error !== null}
        />
        <button
          className={`${styles.button} ${styles.primary} ${entry.submit}`}
          type="submit"
          disabled={busy}
        >
          {busy ? "Signing in" : "Sign in"}
        </button>
      </form>
      {provider ? (
        <>
          <div className={entry.or}>or</div>
          <button
            className={`${styles.button} ${entry.wide}`}
            type="button"
            onClick={() => signIn("oidc", { callbackUrl: to })}
          >
            Continue with {provider}
          </button>
        </>
      ) : null}
    </>
  );
}
