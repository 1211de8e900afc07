import type { ZodType, z } from "zod";
import { addressOf, type ParamsOf, type QueryOf } from "@/components/api/address";
import { ApiProblem } from "@/components/api/api-problem";
import { problemDocument } from "@/lib/contract/common";
import { csrfHeader } from "@/lib/contract/csrf";
import type { Endpoint } from "@/lib/contract/endpoint";

export { addressOf } from "@/components/api/address";
export { ApiProblem } from "@/components/api/api-problem";

export type CallInput<P extends ZodType, Q extends ZodType, B extends ZodType> = {
  params?: ParamsOf<P>;
  query?: QueryOf<Q>;
  body?: z.input<B>;
  signal?: AbortSignal;
};

/**
 * Calls an endpoint of our own API with the session cookie and parses the answer with the endpoint's schema.
 *
 * @throws ApiProblem with the server's problem document, or one of its own when no server answered
 */
export async function call<P extends ZodType, Q extends ZodType, B extends ZodType, R extends ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  input: CallInput<P, Q, B> = {},
): Promise<z.output<R>> {
  const response = await send(addressOf(endpoint, input), {
    method: endpoint.method,
    headers: {
      accept: endpoint.media ?? "application/json",
      [csrfHeader.name]: csrfHeader.value,
      ...(input.body === undefined ? {} : { "content-type": "application/json" }),
    },
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
    credentials: "same-origin",
    signal: input.signal,
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return endpoint.response.parse(endpoint.media ? await response.text() : await response.json());
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiProblem({
      type: "urn:heptagon:problem:no-answer",
      title: "The server did not answer",
      status: 0,
      detail: "The server did not answer.",
      next: "Check the connection, or whether Heptagon is still running, and try again.",
    });
  }
}

async function problemOf(response: Response) {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = problemDocument.safeParse(body);
  if (parsed.success) return parsed.data;
  return {
    type: "urn:heptagon:problem:unreadable",
    title: "The server failed",
    status: response.status,
    detail: `The server answered ${response.status} without saying why.`,
    next: "Try again; if it stays, the server's log has the reason.",
  };
}
