import { Counter, Gauge, Registry } from "prom-client";
import { processRegistry } from "./requests";

/** A figure read from the database: its labels and its value. */
export type Sample = { labels?: Record<string, string>; value: number };

/** One kind of figure; `counter` for what only grows while the data stays. */
export type Family = { name: string; help: string; kind: "gauge" | "counter"; samples: readonly Sample[] };

function labelNames(samples: readonly Sample[]): string[] {
  return [...new Set(samples.flatMap(({ labels }) => Object.keys(labels ?? {})))];
}

function registryOf(families: readonly Family[]): Registry {
  const registry = new Registry();
  for (const { name, help, kind, samples } of families) {
    const shape = { name, help, labelNames: labelNames(samples), registers: [registry] };
    if (kind === "gauge") {
      const gauge = new Gauge(shape);
      for (const { labels, value } of samples) gauge.set(labels ?? {}, value);
    } else {
      const counter = new Counter(shape);
      for (const { labels, value } of samples) counter.inc(labels ?? {}, value);
    }
  }
  return registry;
}

/** Figures in Prometheus' text format, with the content type that says so. */
export type Exposition = { type: string; text: string };

/**
 * The families, and what this process has counted of itself.
 * Source of the format: prometheus.io, "Text-based format" 0.0.4.
 */
export async function expositionOf(families: readonly Family[]): Promise<Exposition> {
  const all = Registry.merge([processRegistry(), registryOf(families)]);
  return { type: all.contentType, text: await all.metrics() };
}
