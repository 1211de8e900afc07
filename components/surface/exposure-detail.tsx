"use client";

import { useAccountName } from "@/components/shell/scope-choices";
import { Arn } from "@/components/ui/arn";
import { Link } from "@/components/ui/link";
import { Mono } from "@/components/ui/mono";
import { Severity } from "@/components/ui/severity";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { LayerList } from "./protections";
import { ReachBadge } from "./reach-badge";
import styles from "./surface.module.css";
import type { Exposure } from "./use-surface";

/** One way in: each hop with its proof, what protects the thing, and what its checks say. */
export function ExposureDetail({ exposure }: { exposure: Exposure }) {
  const accountName = useAccountName();
  const href = useScopedHref();
  const { severity, status, account, region, resource, at, says, path, protections, missing } = exposure;
  const { failing } = exposure.findings;
  return (
    <div className={styles.detail}>
      <p className={styles.row}>
        <Severity value={severity} /> <ReachBadge status={status} />{" "}
        <span className={styles.muted}>
          {exposure.kind} · {accountName(account)} · {region}
        </span>
      </p>
      <p>
        <Arn value={resource} most={60} />
      </p>
      <p>{says}</p>
      <p className={styles.row}>
        <Link href={href("/findings", { resource, status: "fail" })}>
          {failing === 0 ? "No failing finding" : `${failing} failing finding${failing === 1 ? "" : "s"}`} on
          it
        </Link>
        {exposure.vpc ? (
          <Link href={href("/attack-surface", { view: "networks", network: exposure.vpc, node: resource })}>
            In the picture of {exposure.vpc}
          </Link>
        ) : null}
        <Link href={href("/timeline", { q: `resource:${exposure.name}` })}>Its last events</Link>
      </p>
      <section className={styles.section}>
        <h3 className={styles.heading}>The way in</h3>
        <ol className={styles.path}>
          <li className={styles.hop}>
            <span className={styles.kind}>the internet</span>
            <span>calls {at}</span>
          </li>
          {path.map((hop) => (
            <li key={`${hop.kind} ${hop.name}`} className={styles.hop}>
              <span className={styles.kind}>
                {hop.kind} <Mono>{hop.name}</Mono>
              </span>
              <span>{hop.says}</span>
            </li>
          ))}
          <li className={styles.hop}>
            <span className={styles.kind}>{exposure.kind}</span>
            <strong>{exposure.name}</strong>
          </li>
        </ol>
      </section>
      {missing.length > 0 ? (
        <section className={styles.section}>
          <h3 className={styles.heading}>Not collected</h3>
          <ul className={styles.unseen}>
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={styles.section}>
        <h3 className={styles.heading}>Layers</h3>
        <LayerList protections={protections} />
      </section>
    </div>
  );
}
