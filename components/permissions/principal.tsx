"use client";

import { Arn } from "@/components/ui/arn";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { Caveats } from "./caveats";
import styles from "./permissions.module.css";
import { ServiceTable } from "./service-table";
import { Statements } from "./statements";
import { type PrincipalPermissions, usePrincipal } from "./use-permissions";

function Facts({ principal }: Pick<PrincipalPermissions, "principal">) {
  const href = useScopedHref();
  const { policies, groups, boundary, assumes } = principal;
  return (
    <dl className={styles.facts}>
      <dt>ARN</dt>
      <dd>
        <Arn value={principal.arn} />
      </dd>
      <dt>Policies</dt>
      <dd>
        {policies.length === 0 ? "none" : null}
        {policies.map(({ name, group }) => (
          <span key={`${name} ${group}`} className={styles.fact} title={name}>
            {shortArn(name).name}
            {group ? ` (group ${group})` : ""}{" "}
            <Link
              href={href("/permissions/what-if", {
                principal: principal.arn,
                policy: name,
                change: "remove",
              })}
            >
              what if it were gone?
            </Link>
          </span>
        ))}
      </dd>
      {groups.length > 0 ? (
        <>
          <dt>Groups</dt>
          <dd>{groups.join(", ")}</dd>
        </>
      ) : null}
      <dt>Boundary</dt>
      <dd title={boundary ?? undefined}>{boundary ? shortArn(boundary).name : "none"}</dd>
      <dt>Can become</dt>
      <dd>
        {assumes.length === 0 ? "no other role" : null}
        {assumes.slice(0, 20).map(({ role, sure, via }) => (
          <span key={role} className={styles.fact}>
            <Link href={href("/permissions", { mode: "principal", principal: role })}>
              {shortArn(role).name}
            </Link>
            {via.length > 0 ? ` via ${via.map((one) => shortArn(one).name).join(" → ")}` : ""}
            {sure ? "" : " (under conditions)"}
          </span>
        ))}
        {assumes.length > 20 ? <span className={styles.fact}>and {assumes.length - 20} more</span> : null}
      </dd>
    </dl>
  );
}

function Administrator({ administrator }: Pick<PrincipalPermissions, "administrator">) {
  const { admin, because, lacks } = administrator;
  return (
    <Card
      title="Administrator"
      aside={<Badge tone={admin ? "danger" : "ok"}>{admin ? "yes, in effect" : "no"}</Badge>}
    >
      <p className={styles.quiet}>
        {admin
          ? "It can grant any permission to anybody and destroy what any service holds. These statements say so:"
          : `It lacks ${lacks.length} of the powers that make one, first of all ${lacks[0]} on every resource.`}
      </p>
      {because.length > 0 ? (
        <details open={!admin}>
          <summary>{admin ? "The statements that grant it" : "The statements that deny it"}</summary>
          <Statements statements={because} />
        </details>
      ) : null}
    </Card>
  );
}

/** What one principal is and can do. */
export function Principal({ arn, at }: { arn: string; at: string }) {
  const answer = usePrincipal(arn, at);
  const href = useScopedHref();
  if (answer.error) return <Failure error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={10} height="row" />;
  const { principal, administrator, services, caveats } = answer.data;
  return (
    <>
      <Caveats caveats={caveats} />
      <div className={styles.two}>
        <Card title={principal.kind === "user" ? "User" : "Role"} aside={principal.account}>
          <Facts principal={principal} />
          <p className={styles.links}>
            <LinkButton size="small" href={href("/timeline", { actor: principal.arn })}>
              What it did
            </LinkButton>
            <LinkButton size="small" href={href("/permissions", { mode: "can", principal: principal.arn })}>
              Ask about one action
            </LinkButton>
            <LinkButton size="small" href={href("/permissions/usage", { principal: principal.arn })}>
              What of it is used
            </LinkButton>
          </p>
        </Card>
        <Administrator administrator={administrator} />
      </div>
      <Card
        title="What it can do"
        aside="actions within boundary and organisation policies, of all AWS documents"
        flush
      >
        {services.length > 0 ? (
          <ServiceTable principal={principal.arn} at={at} services={services} />
        ) : (
          <div className={styles.pad}>
            <Empty
              title="Nothing"
              hint="No policy lets it do anything that boundary and organisation leave standing."
            />
          </div>
        )}
      </Card>
    </>
  );
}
