"use client";

import { Download, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { saveText } from "@/components/ui/save-text";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import styles from "./graph.module.css";
import { graphSvg } from "./graph-svg";
import { onTheWay } from "./layout";
import type { EscalationGraph } from "./use-escalations";
import { useLayout } from "./use-layout";
import { nodeName } from "./words";

const GraphCanvas = dynamic(() => import("./graph-canvas").then((module) => module.GraphCanvas), {
  ssr: false,
  loading: () => <Skeleton lines={8} height="row" />,
});

type GraphCardProps = {
  graph: EscalationGraph;
  title: string;
  /** The principal whose ways stand out. */
  focused: string | null;
  onFocus: (principal: string | null) => void;
};

/** What the search finds, else whom the focused principal can become on its ways; null: everything. */
function inFocus(graph: EscalationGraph, search: string, focused: string | null): Set<string> | null {
  const text = search.trim().toLowerCase();
  const chosen = graph.nodes.filter(({ members, account }) =>
    text === ""
      ? focused !== null && members.includes(focused)
      : `${members.join(" ")} ${account}`.toLowerCase().includes(text),
  );
  if (text !== "") return new Set(chosen.map(({ id }) => id));
  return chosen.length === 0 ? null : onTheWay(graph.edges, new Set(chosen.map(({ id }) => id)));
}

/** All ways to administrator as a picture: search it, focus on one, take it along. */
export function GraphCard({ graph, title, focused, onFocus }: GraphCardProps) {
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const accountName = useAccountName();
  const layout = useLayout(graph);
  const focus = useMemo(() => inFocus(graph, search, focused), [graph, search, focused]);
  const opened = graph.nodes.find(({ id, members }) => id === open && members.length > 1);
  const people = graph.nodes.reduce((sum, { members, gained }) => sum + (gained ? 0 : members.length), 0);

  function select(id: string) {
    const members = graph.nodes.find((one) => one.id === id)?.members ?? [];
    const [only] = members;
    setOpen(id);
    if (members.length === 1 && only) onFocus(only === focused ? null : only);
  }

  return (
    <Card
      title="Ways to administrator"
      aside={`${people} principals in ${graph.nodes.length} nodes; those alike are drawn as one`}
    >
      <div className={styles.tools}>
        <TextField
          label="Find in the picture"
          hideLabel
          type="search"
          placeholder="Name or account…"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          className={styles.search}
        />
        <span className={styles.found} role="status">
          {search.trim() ? `${focus?.size ?? 0} of ${graph.nodes.length} found` : ""}
        </span>
        {focused ? (
          <Button size="small" onClick={() => onFocus(null)}>
            <X size={14} aria-hidden="true" /> Show all
          </Button>
        ) : null}
        <Button
          size="small"
          disabled={!layout}
          onClick={() =>
            layout && saveText("escalations.svg", graphSvg(layout, title, accountName), "image/svg+xml")
          }
        >
          <Download size={14} aria-hidden="true" /> SVG
        </Button>
      </div>
      {layout ? (
        <GraphCanvas
          layout={layout}
          accountName={accountName}
          focus={focus}
          selected={open}
          onSelect={select}
        />
      ) : (
        <Skeleton lines={8} height="row" />
      )}
      {opened ? (
        <details open className={styles.members}>
          <summary>{nodeName(opened)}</summary>
          <ul>
            {opened.members.map((arn) => (
              <li key={arn}>
                {opened.admin ? (
                  arn
                ) : (
                  <button type="button" onClick={() => onFocus(arn)}>
                    {arn}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className={styles.legend}>
        Left to right: one step nearer to administrator. Thick red lines are the cut: without them no way is
        left. Arrow keys walk, Enter focuses; the list below says the same.
      </p>
    </Card>
  );
}
