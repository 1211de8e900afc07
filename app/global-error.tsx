"use client";

import "@/components/ui/tokens.css";
import "@/components/ui/base.css";
import { EntryCard } from "@/components/access/entry-card";
import { Button } from "@/components/ui/button";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Nothing of the page could be made, its frame neither. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <EntryCard
          title="Heptagon stumbled"
          lead={`The page could not be made. ${error.digest ? `The server's log has the reason under ${error.digest}.` : "The browser's console has the reason."}`}
        >
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        </EntryCard>
      </body>
    </html>
  );
}
