import { type FormEvent, useState } from "react";
import { ApiProblem } from "@/components/api/call";

/** Sends a form by `send`, and keeps what the form shows meanwhile: that it is busy, or what went wrong. */
export function useSubmit(send: (given: FormData) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await send(new FormData(event.currentTarget));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      const fields = problem.document.errors?.map(({ path, message }) => `${path}: ${message}`);
      setError(fields?.join("; ") ?? [problem.message, problem.next].filter(Boolean).join(" "));
    } finally {
      setBusy(false);
    }
  }

  return { busy, error, onSubmit };
}
