"use client";

import { useMay } from "@/components/shell/signed-in";
import { LinkButton } from "@/components/ui/button";
import { shortArn } from "@/components/ui/short-arn";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./finding-detail.module.css";
import { eventsOf } from "./finding-events";
import type { Finding } from "./use-posture";

/** Where to go from a finding: who touched the resource, who can reach it, what else fails there. */
export function FindingLinks({ finding }: { finding: Pick<Finding, "resource" | "check" | "evidence"> }) {
  const href = useScopedHref();
  const mayEvents = useMay("events:read");
  const mayIam = useMay("iam:read");
  const { resource, check } = finding;
  const events = eventsOf(finding.evidence);
  return (
    <ul className={styles.links} aria-label="Related">
      {mayEvents && events ? (
        <li>
          <LinkButton size="small" href={href("/timeline", events)}>
            The events in the timeline
          </LinkButton>
        </li>
      ) : null}
      {mayEvents && !events ? (
        <li>
          <LinkButton size="small" href={href("/timeline", { resource: namesOf(resource) })}>
            Events on this resource
          </LinkButton>
        </li>
      ) : null}
      {mayIam && resource.startsWith("arn:") ? (
        <li>
          <LinkButton size="small" href={href("/permissions", { mode: "who-can", resource })}>
            Who can reach it
          </LinkButton>
        </li>
      ) : null}
      <li>
        <LinkButton size="small" href={href("/findings", { resource })}>
          Other findings here
        </LinkButton>
      </li>
      <li>
        <LinkButton size="small" href={href("/findings", { check, status: "fail" })}>
          Same check elsewhere
        </LinkButton>
      </li>
    </ul>
  );
}

/** Trail records name a resource by its ARN or by its own name, so both are asked for. */
function namesOf(resource: string): string {
  const { name } = shortArn(resource);
  return [...new Set([resource, name])].map((text) => text.replaceAll(",", "%2C")).join(",");
}
