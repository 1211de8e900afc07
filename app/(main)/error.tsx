"use client";

import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** One page failed; the rest of the app around it still works. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <Page
      title="This page could not be shown"
      lead={`The other pages still work.${error.digest ? ` The server's log has the reason under ${error.digest}.` : ""}`}
    >
      <Failure error={error} retry={reset} />
    </Page>
  );
}
