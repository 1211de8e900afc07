"use client";

import "@xyflow/react/dist/base.css";
import {
  Background,
  Controls,
  type Edge,
  MarkerType,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from "@xyflow/react";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import styles from "./graph.module.css";
import { type CanvasNode, nodeTypes } from "./graph-nodes";
import { card, type Layout, neighbour } from "./layout";

type GraphCanvasProps = {
  layout: Layout;
  accountName: (id: string) => string;
  /** What stands out; null: everything does. */
  focus: ReadonlySet<string> | null;
  selected: string | null;
  onSelect: (node: string) => void;
};

function nodesOf({ layout, accountName, focus, selected, onSelect }: GraphCanvasProps): CanvasNode[] {
  return layout.nodes.map(({ node, x, y }) => ({
    id: node.id,
    type: "principal",
    position: { x, y },
    ...card,
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    data: {
      node,
      account: accountName(node.account),
      dimmed: focus !== null && !focus.has(node.id),
      selected: node.id === selected,
      onSelect,
    },
  }));
}

function edgesOf({ layout, focus }: GraphCanvasProps): Edge[] {
  return layout.edges.map(({ id, from, to, methods, cut }) => {
    const dimmed = focus !== null && !(focus.has(from) && focus.has(to));
    return {
      id,
      source: from,
      target: to,
      focusable: false,
      selectable: false,
      label: methods.length > 1 ? `${methods[0]} + ${methods.length - 1}` : methods[0],
      ariaLabel: `${methods.join(", ")}${cut ? ", part of the cut" : ""}`,
      className: cut ? styles.cut : styles.edge,
      markerEnd: { type: MarkerType.ArrowClosed },
      ...(dimmed ? { style: { opacity: 0.1 }, labelStyle: { opacity: 0.1 } } : {}),
    };
  });
}

function Canvas(props: GraphCanvasProps) {
  const { layout, focus } = props;
  const flow = useReactFlow();
  const frame = useRef<HTMLElement>(null);
  const nodes = useMemo(() => nodesOf(props), [props]);
  const edges = useMemo(() => edgesOf(props), [props]);

  useEffect(() => {
    const shown = layout.nodes.filter(({ node }) => focus?.has(node.id));
    const ids = shown.map(({ node }) => ({ id: node.id }));
    void flow.fitView({ padding: 0.1, maxZoom: 1, ...(ids.length > 0 ? { nodes: ids } : {}) });
  }, [flow, layout, focus]);

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).dataset.node;
    const next = from ? neighbour(layout.nodes, from, event.key) : undefined;
    if (!next) return;
    event.preventDefault();
    const found = frame.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`);
    found?.focus({ preventScroll: true });
    const placed = layout.nodes.find(({ node }) => node.id === next);
    if (placed)
      void flow.setCenter(placed.x + card.width / 2, placed.y, { zoom: Math.max(flow.getZoom(), 0.7) });
  }

  return (
    <section
      ref={frame}
      className={styles.canvas}
      aria-label="Ways to become administrator"
      onKeyDown={onKeyDown}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        minZoom={0.05}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        onlyRenderVisibleElements={layout.nodes.length > 200}
        disableKeyboardA11y
        preventScrolling={false}
        zoomOnScroll={false}
        panOnScroll={false}
        proOptions={{ hideAttribution: true }}
        fitView
      >
        <Background gap={24} className={styles.grid} />
        <Controls showInteractive={false} className={styles.controls} />
      </ReactFlow>
    </section>
  );
}

/** The picture itself; loaded when it is looked at, and in the browser only: it places things by style. */
export function GraphCanvas(props: GraphCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
