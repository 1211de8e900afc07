import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export type AnsweredRequest = {
  method: string;
  /** The address as the API's description writes it: `/api/v1/posture/findings/{id}`, never one with values in it. */
  route: string;
  status: number;
  seconds: number;
};

type Meters = { registry: Registry; requests: Counter; durations: Histogram };

// Next loads modules more than once; what is counted must stay the same.
const shared = globalThis as { heptagonMeters?: Meters };

/** Bounds in seconds: around the 50 ms that a page's questions may take, and up to what a person still waits for. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

function open(): Meters {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "heptagon_web_" });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: "heptagon_http_requests_total",
      help: "Requests to the API, by route and status.",
      labelNames: ["method", "route", "status"],
      registers,
    }),
    durations: new Histogram({
      name: "heptagon_http_request_duration_seconds",
      help: "How long requests to the API took at the server, by route.",
      labelNames: ["method", "route"],
      buckets: bounds,
      registers,
    }),
  };
}

function meters(): Meters {
  shared.heptagonMeters ??= open();
  return shared.heptagonMeters;
}

/** Counts a request that has been answered. */
export function countRequest({ method, route, status, seconds }: AnsweredRequest): void {
  const { requests, durations } = meters();
  requests.inc({ method, route, status: String(status) });
  durations.observe({ method, route }, seconds);
}

/** What this process has counted of itself since it started. */
export function processRegistry(): Registry {
  return meters().registry;
}
