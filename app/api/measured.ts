import { countRequest } from "@/lib/adapters/metrics/requests";
import type { Endpoint } from "@/lib/contract/endpoint";

/** Answers, and counts the answer and its time for /metrics. */
export async function measured(
  { method, path }: Pick<Endpoint, "method" | "path">,
  answer: () => Promise<Response>,
): Promise<Response> {
  const began = performance.now();
  const response = await answer();
  const seconds = (performance.now() - began) / 1000;
  countRequest({ method, route: path, status: response.status, seconds });
  return response;
}
