"use client";

import { useRouter } from "next/navigation";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import { AreaPage } from "../area/area-page";
import { type Credentials as Answer, type CredentialRow, useCredentials } from "../exposure/use-exposure";
import { credentialsSentence } from "../exposure/words";
import styles from "../permissions.module.css";

const troubles = [
  "password without MFA",
  "password not used",
  "old key",
  "key not used",
  "two active keys",
  "administrator with a key",
] as const satisfies readonly CredentialRow["troubles"][number][];
const shows = ["all", "administrators", ...troubles] as const;

function columnsOf(accountName: (id: string) => string): Column<CredentialRow>[] {
  return [
    {
      id: "user",
      title: "User",
      width: "minmax(0, 1.2fr)",
      cell: ({ name, arn, administrator }) => (
        <>
          <span className={styles.name} title={arn}>
            {name}
          </span>
          <span className={styles.quietLine}>{administrator ? "administrator" : "user"}</span>
        </>
      ),
    },
    {
      id: "troubles",
      title: "What is wrong",
      width: "minmax(0, 2fr)",
      cell: ({ troubles: found }) =>
        found.length === 0 ? (
          <span className={styles.quiet}>nothing</span>
        ) : (
          <span className={styles.way}>
            {found.map((one) => (
              <Badge key={one} tone={one === "password without MFA" ? "danger" : "notice"}>
                {one}
              </Badge>
            ))}
          </span>
        ),
    },
    {
      id: "password",
      title: "Password last used",
      width: "minmax(0, 0.9fr)",
      wideOnly: true,
      cell: ({ password }) =>
        password ? <When at={password.lastUsed} show="relative" /> : password === null ? "none" : "not seen",
    },
    {
      id: "mfa",
      title: "MFA",
      width: "72px",
      wideOnly: true,
      cell: ({ mfa }) => (mfa === undefined ? "not seen" : mfa > 0 ? "yes" : "no"),
    },
    {
      id: "keys",
      title: "Oldest key",
      width: "96px",
      align: "end",
      wideOnly: true,
      cell: ({ keyAge, keys }) => (keyAge !== null ? `${keyAge} days` : keys ? "none" : "not seen"),
    },
    {
      id: "account",
      title: "Account",
      width: "minmax(0, 0.7fr)",
      wideOnly: true,
      cell: ({ account }) => accountName(account),
    },
  ];
}

function Roots({ roots }: Pick<Answer, "roots">) {
  const accountName = useAccountName();
  const href = useScopedHref();
  if (roots.length === 0) return null;
  return (
    <Card title="Root users" aside="used in the last 90 days">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">MFA</th>
            <th scope="col">Access keys</th>
            <th scope="col">Used</th>
          </tr>
        </thead>
        <tbody>
          {roots.map(({ account, mfa, keys, uses, lastUsed }) => (
            <tr key={account}>
              <th scope="row">{accountName(account)}</th>
              <td>{mfa === undefined ? "not seen" : mfa ? "yes" : <Badge tone="danger">no</Badge>}</td>
              <td>
                {keys === undefined ? "not seen" : keys > 0 ? <Badge tone="danger">yes</Badge> : "none"}
              </td>
              <td>
                {uses > 0 ? (
                  <Link href={href("/timeline", { kind: "root", account })}>
                    {uses} times, last <When at={lastUsed} show="relative" />
                  </Link>
                ) : (
                  "no"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** Credentials that are old, idle, or too much: users and roots, the most troubled first. */
export function Credentials() {
  const [{ at, show }, set] = useQueryStates(
    { at: parseAsString.withDefault(""), show: parseAsStringLiteral(shows).withDefault("all") },
    { history: "replace" },
  );
  const { data, error, refetch } = useCredentials(at);
  const accountName = useAccountName();
  const columns = useMemo(() => columnsOf(accountName), [accountName]);
  const users = data?.users ?? [];
  const rows = users.filter(
    ({ administrator, troubles: found }) =>
      show === "all" || (show === "administrators" ? administrator : found.includes(show)),
  );
  const count = (one: (typeof shows)[number]) =>
    one === "all"
      ? users.length
      : one === "administrators"
        ? users.filter(({ administrator }) => administrator).length
        : users.filter(({ troubles: found }) => found.includes(one)).length;
  const href = useScopedHref();
  const router = useRouter();
  return (
    <AreaPage
      title={data ? credentialsSentence(data) : "Credentials"}
      lead="A key is old after 90 days, a credential idle after 45. What was not collected counts for nothing."
      freshness={data?.freshness}
    >
      <Card>
        <div className={styles.request}>
          <Select
            label="Show"
            value={show}
            options={shows.map((value) => ({ value, label: `${value} (${count(value)})` }))}
            onChange={(next) => void set({ show: next })}
          />
          <TextField
            label="As of the end of (UTC)"
            type="date"
            value={at}
            onChange={({ target }) => void set({ at: target.value || null })}
          />
        </div>
      </Card>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={8} height="row" /> : null}
      {data ? <Roots roots={data.roots} /> : null}
      {data ? (
        <Card title="Users" aside={`${rows.length} of ${users.length}`} flush>
          {rows.length > 0 ? (
            <DataTable
              label="Users' credentials"
              rows={rows}
              columns={columns}
              rowKey={({ arn }) => arn}
              onOpen={({ arn }) => router.push(href("/permissions", { mode: "principal", principal: arn }))}
              total={rows.length}
              density="two-line"
            />
          ) : (
            <div className={styles.pad}>
              <Empty title="No user fits" hint="Choose another kind of trouble above." />
            </div>
          )}
        </Card>
      ) : null}
    </AreaPage>
  );
}
