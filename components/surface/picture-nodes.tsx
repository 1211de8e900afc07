"use client";

import { Handle, type Node, type NodeProps, type NodeTypes, Position } from "@xyflow/react";
import { Check, ChevronDown, ChevronRight, Globe, X } from "lucide-react";
import styles from "./network.module.css";
import type { PlacedGroup } from "./picture-layout";
import { ReachBadge } from "./reach-badge";
import type { NetworkNode } from "./use-surface";

type GroupNode = Node<{ group: PlacedGroup; onToggle: (id: string) => void }, "subnet">;
type InternetNode = Node<Record<string, never>, "internet">;
type ThingNode = Node<
  { node: NetworkNode; dimmed: boolean; selected: boolean; onSelect: (id: string | null) => void },
  "thing"
>;
export type CanvasNode = GroupNode | InternetNode | ThingNode;

function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className={styles.handle} />
      <Handle type="source" position={Position.Right} isConnectable={false} className={styles.handle} />
    </>
  );
}

const tierWords = {
  edge: "edge",
  public: "public",
  private: "private",
  unknown: "routes not assessed",
} as const;

function Group({ data: { group, onToggle } }: NodeProps<GroupNode>) {
  const Arrow = group.collapsed ? ChevronRight : ChevronDown;
  return (
    <div className={styles.group} data-tier={group.tier}>
      <Ends />
      <div className={styles["group-head"]}>
        <button
          type="button"
          className={`nopan ${styles.toggle}`}
          aria-expanded={!group.collapsed}
          disabled={group.nodes === 0}
          onClick={() => onToggle(group.id)}
        >
          <Arrow size={14} aria-hidden="true" /> {group.name}
        </button>
        <span className={styles.tier}>{tierWords[group.tier]}</span>
      </div>
      <div className={styles["group-says"]} title={group.says}>
        {group.says}
      </div>
      {group.collapsed || group.nodes === 0 ? (
        <div className={styles.summary}>
          {group.nodes === 0 ? "empty" : `${group.nodes} things, ${group.reachable} in reach`}
        </div>
      ) : null}
    </div>
  );
}

function Internet() {
  return (
    <div className={styles.internet}>
      <Globe size={16} aria-hidden="true" /> The internet
      <Handle type="source" position={Position.Right} isConnectable={false} className={styles.handle} />
    </div>
  );
}

function Thing({ data: { node, dimmed, selected, onSelect } }: NodeProps<ThingNode>) {
  const missing = node.protections.filter(({ state }) => state === "missing").map(({ layer }) => layer);
  const protecting = node.protections.filter(({ state }) => state === "protects").length;
  return (
    <>
      <Ends />
      <button
        type="button"
        className={`nopan ${styles.thing}`}
        data-node={node.id}
        data-status={node.status}
        data-dimmed={dimmed || undefined}
        aria-pressed={selected}
        title={node.says}
        onClick={() => onSelect(selected ? null : node.id)}
      >
        <span className={styles["thing-name"]}>{node.name}</span>
        <span className={styles["thing-kind"]}>
          {node.kind} <ReachBadge status={node.status} />
        </span>
        {node.protections.length > 0 ? (
          <span className={styles["thing-layers"]}>
            <span className={styles.on}>
              <Check size={11} strokeWidth={3} aria-hidden="true" /> {protecting} protect
            </span>
            {missing.length > 0 ? (
              <span className={styles.off}>
                <X size={11} strokeWidth={3} aria-hidden="true" /> {missing.join(", ")}
              </span>
            ) : null}
          </span>
        ) : null}
      </button>
    </>
  );
}

/** What the canvas draws. */
export const nodeTypes = { subnet: Group, internet: Internet, thing: Thing } satisfies NodeTypes;
