"use client";

import { Arn } from "@/components/ui/arn";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Severity } from "@/components/ui/severity";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { LayerList } from "./protections";
import { ReachBadge } from "./reach-badge";
import styles from "./surface.module.css";
import type { Network, NetworkNode } from "./use-surface";

type NodeDetailProps = { node: NetworkNode; network: Network; onClose: () => void };

/** The chosen thing of a picture: what protects it, who comes in, where it leads. */
export function NodeDetail({ node, network, onClose }: NodeDetailProps) {
  const href = useScopedHref();
  const nameOf = (id: string) => network.nodes.find((one) => one.id === id)?.name ?? "the internet";
  const lines = network.edges.filter(({ from, to }) => from === node.id || to === node.id);
  return (
    <div className={styles.detail}>
      <p className={styles.row}>
        {node.severity ? <Severity value={node.severity} /> : null} <ReachBadge status={node.status} />
        <Arn value={node.id} most={50} />
        <Link href={href("/findings", { resource: node.id })}>Its findings</Link>
        <Button size="small" variant="quiet" onClick={onClose}>
          Close
        </Button>
      </p>
      <p>{node.says}</p>
      {node.protections.length > 0 ? <LayerList protections={node.protections} /> : null}
      {lines.length > 0 ? (
        <ul className={styles.unseen}>
          {lines.map(({ from, to, kind, says }) => (
            <li key={`${from} ${to} ${kind}`}>
              {nameOf(from)} → {nameOf(to)}: {kind === "internet" ? says : `${kind}, ${says}`}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
