"use client";

import { Download, Maximize2, Minimize2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { saveText } from "@/components/ui/save-text";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import styles from "./network.module.css";
import { NetworkTable } from "./network-table";
import { NodeDetail } from "./node-detail";
import { crowdedGroups, layOut } from "./picture-layout";
import { pictureSvg } from "./picture-svg";
import type { Network } from "./use-surface";

const Picture = dynamic(() => import("./picture-canvas").then((module) => module.PictureCanvas), {
  ssr: false,
  loading: () => <Skeleton lines={8} height="row" />,
});

type NetworkViewProps = {
  network: Network;
  selected: string | null;
  onSelect: (node: string | null) => void;
};

/** What is dimmed: everything but what the search finds, else everything but the chosen node and its neighbours. */
function inFocus(network: Network, search: string, selected: string | null): Set<string> | null {
  const text = search.trim().toLowerCase();
  if (text !== "") {
    const found = network.nodes.filter(({ name, id, kind, protections }) =>
      `${name} ${id} ${kind} ${protections.map((one) => `${one.layer} ${one.state}`).join(" ")}`
        .toLowerCase()
        .includes(text),
    );
    return new Set(found.map(({ id }) => id));
  }
  if (selected === null) return null;
  const near = network.edges.flatMap(({ from, to }) =>
    from === selected || to === selected ? [from, to] : [],
  );
  return new Set([selected, ...near]);
}

/** One network: the picture, the chosen thing, and the same as a table. */
export function NetworkView({ network, selected, onSelect }: NetworkViewProps) {
  const [search, setSearch] = useState("");
  const [collapsed, setCollapsed] = useState(() => new Set(crowdedGroups(network)));
  const focus = useMemo(() => inFocus(network, search, selected), [network, search, selected]);
  // What is looked for is shown, even inside a collapsed subnet.
  const shown = useMemo(() => {
    const opened = network.nodes.filter(({ id }) => focus?.has(id) && (search !== "" || id === selected));
    const keep = opened.length <= 40 ? new Set(opened.map(({ group }) => group)) : new Set<string>();
    return new Set([...collapsed].filter((id) => !keep.has(id)));
  }, [network, collapsed, focus, search, selected]);
  const picture = useMemo(() => layOut(network, shown), [network, shown]);
  const all = network.groups.map(({ id }) => id);
  const node = network.nodes.find(({ id }) => id === selected);
  const toggle = (id: string) =>
    setCollapsed((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]));
  const save = () =>
    saveText(`${network.name}.svg`, pictureSvg(picture, `${network.name} (${network.id})`), "image/svg+xml");
  return (
    <>
      <Card
        title="Edge → public subnets → private subnets"
        aside={`${network.nodes.length} things in ${network.groups.length - 1} subnets`}
      >
        <div className={styles.tools}>
          <TextField
            label="Find in the picture"
            hideLabel
            type="search"
            placeholder="Name, kind, or a layer such as “WAF missing”…"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className={styles.search}
          />
          <span className={styles.found} role="status">
            {search.trim() ? `${focus?.size ?? 0} of ${network.nodes.length} found` : ""}
          </span>
          <Button size="small" onClick={() => setCollapsed(new Set())}>
            <Maximize2 size={14} aria-hidden="true" /> Expand all
          </Button>
          <Button size="small" onClick={() => setCollapsed(new Set(all))}>
            <Minimize2 size={14} aria-hidden="true" /> Collapse all
          </Button>
          <Button size="small" onClick={save}>
            <Download size={14} aria-hidden="true" /> SVG
          </Button>
        </div>
        <Picture
          picture={picture}
          focus={focus}
          selected={selected}
          onSelect={onSelect}
          onToggle={toggle}
          label={`Network ${network.name} in its tiers`}
        />
        <p className={styles.legend}>
          Solid line: packets or requests. Dashed: what a security group would let through next. ✓ protects, ✕
          could protect and does not, hatched: not assessed. Arrow keys walk, Enter opens.
        </p>
      </Card>
      {node ? (
        <Card title={node.name} aside={node.kind}>
          <NodeDetail node={node} network={network} onClose={() => onSelect(null)} />
        </Card>
      ) : null}
      <Card title="The same as a table" flush>
        <NetworkTable network={network} selected={selected} onSelect={onSelect} />
      </Card>
    </>
  );
}
