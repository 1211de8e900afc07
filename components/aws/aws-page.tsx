"use client";

import type { ReactNode } from "react";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { Collections } from "./collections";
import { ConnectSteps } from "./connect-steps";
import { type Connection, useConnection } from "./use-aws";

/** How Heptagon reaches AWS, in three steps, and what it has collected. */
export function AwsPage({ tabs }: { tabs: ReactNode }) {
  const { data, error, refetch } = useConnection();
  return (
    <Page
      title={data ? connectionSentence(data) : "AWS"}
      lead="Heptagon reads and never changes. It stores no keys: credentials stay where the AWS SDK finds them."
    >
      {tabs}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton height="card" /> : null}
      {data ? <ConnectSteps key={data.connection ? "saved" : "new"} connection={data} /> : null}
      <Collections />
    </Page>
  );
}

function connectionSentence({ connection }: Connection): string {
  if (!connection) return "AWS is not connected yet.";
  const { accounts, roleName } = connection;
  if (accounts.from === "own") return "The account of the server's own credentials is read.";
  if (accounts.from === "organisation")
    return `Every account of the organisation is read, through the role ${roleName}.`;
  const count = accounts.accounts.length;
  return `${count === 1 ? "1 account is" : `${count} accounts are`} read, through the role ${roleName}.`;
}
