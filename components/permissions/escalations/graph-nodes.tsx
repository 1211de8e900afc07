"use client";

import { Handle, type Node, type NodeProps, type NodeTypes, Position } from "@xyflow/react";
import { Crown, Users } from "lucide-react";
import styles from "./graph.module.css";
import type { PlacedNode } from "./layout";
import { nodeName } from "./words";

export type CanvasNode = Node<
  {
    node: PlacedNode["node"];
    account: string;
    dimmed: boolean;
    selected: boolean;
    onSelect: (id: string) => void;
  },
  "principal"
>;

function Principal({ data: { node, account, dimmed, selected, onSelect } }: NodeProps<CanvasNode>) {
  const words = node.admin ? "administrator" : node.kind;
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className={styles.handle} />
      <Handle type="source" position={Position.Right} isConnectable={false} className={styles.handle} />
      <button
        type="button"
        className={`nopan ${styles.node}`}
        data-node={node.id}
        data-admin={node.admin || undefined}
        data-dimmed={dimmed || undefined}
        aria-pressed={selected}
        title={node.members.slice(0, 12).join("\n")}
        onClick={() => onSelect(node.id)}
      >
        <span className={styles.name}>
          {node.admin ? <Crown size={13} aria-hidden="true" /> : null}
          {node.members.length > 1 ? <Users size={13} aria-hidden="true" /> : null}
          {nodeName(node)}
        </span>
        <span className={styles.words}>
          {node.gained ? `with ${node.gained}` : words} · {account}
        </span>
      </button>
    </>
  );
}

/** What the canvas draws. */
export const nodeTypes = { principal: Principal } satisfies NodeTypes;
