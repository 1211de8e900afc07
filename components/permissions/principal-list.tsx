"use client";

import { useMemo, useState } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import styles from "./permissions.module.css";
import { type ListedPrincipal, usePrincipals } from "./use-permissions";

function columnsOf(accountName: (id: string) => string): Column<ListedPrincipal>[] {
  return [
    {
      id: "name",
      title: "User or role",
      width: "minmax(0, 1.6fr)",
      cell: ({ name, kind, arn }) => (
        <>
          <span className={styles.name} title={arn}>
            {name}
          </span>
          <span className={styles.quietLine}>{kind}</span>
        </>
      ),
    },
    {
      id: "administrator",
      title: "Administrator",
      width: "120px",
      cell: ({ administrator }) =>
        administrator ? <Badge tone="danger">administrator</Badge> : <span className={styles.quiet}>no</span>,
    },
    {
      id: "account",
      title: "Account",
      width: "minmax(0, 1fr)",
      wideOnly: true,
      cell: ({ account }) => accountName(account),
    },
    {
      id: "groups",
      title: "Groups",
      width: "minmax(0, 1fr)",
      wideOnly: true,
      cell: ({ groups }) => groups.join(", ") || "–",
    },
    {
      id: "policies",
      title: "Policies",
      width: "72px",
      align: "end",
      wideOnly: true,
      cell: ({ policies }) => policies,
    },
    {
      id: "boundary",
      title: "Boundary",
      width: "minmax(0, 0.8fr)",
      wideOnly: true,
      cell: ({ boundary }) => (boundary ? shortArn(boundary).name : "–"),
    },
  ];
}

/** Everyone there is, administrators first; a row opens what it can do. */
export function PrincipalList({ at, onOpen }: { at: string; onOpen: (arn: string) => void }) {
  const answer = usePrincipals(at);
  const [text, setText] = useState("");
  const accountName = useAccountName();
  const columns = useMemo(() => columnsOf(accountName), [accountName]);
  const wanted = text.trim().toLowerCase();
  const rows = useMemo(
    () => (answer.data?.principals ?? []).filter(({ arn }) => arn.toLowerCase().includes(wanted)),
    [answer.data, wanted],
  );
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={12} height="row" />;
  if (answer.data.total === 0)
    return (
      <Card>
        <Empty
          title="Here will be every user and role"
          hint="Nothing of IAM has been collected in this scope yet: under Settings, Data, a snapshot is one button away."
        />
      </Card>
    );
  return (
    <Card title="Users and roles" aside={`${rows.length} of ${answer.data.total}`} flush>
      <div className={styles.pad}>
        <TextField
          label="Find by name, path or account"
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {rows.length > 0 ? (
        <DataTable
          label="Users and roles"
          rows={rows}
          columns={columns}
          rowKey={({ arn }) => arn}
          onOpen={({ arn }) => onOpen(arn)}
          total={rows.length}
          density="two-line"
        />
      ) : (
        <div className={styles.pad}>
          <Empty title="Nobody by that name" hint="Try a part of the name, or widen the accounts above." />
        </div>
      )}
    </Card>
  );
}
