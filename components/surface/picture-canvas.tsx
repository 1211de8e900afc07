"use client";

import "@xyflow/react/dist/base.css";
import { Background, Controls, type Edge, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import styles from "./network.module.css";
import { internetId, neighbour, type Picture } from "./picture-layout";
import { type CanvasNode, nodeTypes } from "./picture-nodes";
import { internetBox } from "./picture-svg";

type PictureCanvasProps = {
  picture: Picture;
  /** What stands out; null: everything does. */
  focus: ReadonlySet<string> | null;
  selected: string | null;
  onSelect: (node: string | null) => void;
  onToggle: (group: string) => void;
  label: string;
};

function nodesOf({ picture, focus, selected, onSelect, onToggle }: PictureCanvasProps): CanvasNode[] {
  const fixed = { draggable: false, selectable: false, focusable: false, connectable: false } as const;
  const outside = internetBox(picture);
  return [
    ...picture.groups.map(
      (group): CanvasNode => ({
        ...fixed,
        id: group.id,
        type: "subnet",
        position: { x: group.x, y: group.y },
        width: group.width,
        height: group.height,
        zIndex: 0,
        data: { group, onToggle },
      }),
    ),
    {
      ...fixed,
      id: internetId,
      type: "internet",
      position: { x: outside.x, y: outside.y },
      width: outside.width,
      height: outside.height,
      zIndex: 2,
      data: {},
    },
    ...picture.nodes.map(
      ({ node, x, y, width, height }): CanvasNode => ({
        ...fixed,
        id: node.id,
        type: "thing",
        position: { x, y },
        width,
        height,
        zIndex: 2,
        data: {
          node,
          dimmed: focus !== null && !focus.has(node.id),
          selected: node.id === selected,
          onSelect,
        },
      }),
    ),
  ];
}

function edgesOf({ picture, focus }: PictureCanvasProps): Edge[] {
  return picture.lines.map(({ id, from, to, kind, says }) => {
    const dimmed =
      focus !== null && !(focus.has(from) && focus.has(to)) && !(from === internetId && focus.has(to));
    return {
      id,
      source: from,
      target: to,
      zIndex: 1,
      focusable: false,
      selectable: false,
      ariaLabel: `${kind}: ${says}`,
      className: styles[`line-${kind.replace(" ", "-")}`],
      ...(dimmed ? { style: { opacity: 0.12 } } : {}),
    };
  });
}

function Canvas(props: PictureCanvasProps) {
  const { picture, selected, label } = props;
  const flow = useReactFlow();
  const frame = useRef<HTMLElement>(null);
  const nodes = useMemo(() => nodesOf(props), [props]);
  const edges = useMemo(() => edgesOf(props), [props]);

  useEffect(() => {
    void flow.fitView({
      padding: 0.06,
      maxZoom: 1,
      nodes: [{ id: internetId }, ...picture.groups.map(({ id }) => ({ id }))],
    });
  }, [flow, picture]);
  useEffect(() => {
    if (selected && picture.nodes.some(({ node }) => node.id === selected))
      void flow.fitView({ nodes: [{ id: selected }], maxZoom: 0.9, padding: 1.4 });
  }, [flow, picture, selected]);

  function onKeyDown(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).dataset.node;
    const next = from ? neighbour(picture.nodes, from, event.key) : undefined;
    if (!next) return;
    event.preventDefault();
    frame.current
      ?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)
      ?.focus({ preventScroll: true });
    const placed = picture.nodes.find(({ node }) => node.id === next);
    if (placed)
      void flow.setCenter(placed.x + placed.width / 2, placed.y, { zoom: Math.max(flow.getZoom(), 0.7) });
  }

  return (
    <section ref={frame} className={styles.canvas} aria-label={label} onKeyDown={onKeyDown}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        minZoom={0.1}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        nodesFocusable={false}
        elementsSelectable={false}
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
export function PictureCanvas(props: PictureCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}
