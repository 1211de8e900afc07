"use client";

import { useEffect, useState } from "react";
import type { Layout } from "./layout";
import type { EscalationGraph } from "./use-escalations";

/** The graph laid out by a worker; null while it is at it. A browser that refuses workers lays out in the page. */
export function useLayout(graph: EscalationGraph): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    let current = true;
    const show = (made: Layout) => {
      if (current) setLayout(made);
    };
    const here = () => void import("./layout").then(({ layOut }) => show(layOut(graph)));
    const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Layout>) => show(data));
    worker.addEventListener("error", here);
    worker.postMessage({ nodes: graph.nodes, edges: graph.edges });
    return () => {
      current = false;
      worker.terminate();
    };
  }, [graph]);
  return layout;
}
