import type { ZodType, z } from "zod";
import { readJsonBody } from "@/app/api/read-body";
import { Problem } from "@/lib/domain/errors/problem";

/** Path parameters, decoded and parsed. @throws ZodError */
export async function parseParams<P extends ZodType>(
  endpoint: { params?: P },
  given: Promise<Record<string, string | string[] | undefined>>,
): Promise<z.output<P>> {
  return (endpoint.params ? endpoint.params.parse(await given) : undefined) as z.output<P>;
}

/** Query parameters, parsed; a repeated one is refused, since only one of its values could count. @throws ZodError, Problem */
export function parseQuery<Q extends ZodType>(endpoint: { query?: Q }, request: Request): z.output<Q> {
  if (!endpoint.query) return undefined as z.output<Q>;
  const search = new URL(request.url).searchParams;
  const values: Record<string, string> = {};
  for (const [name, value] of search) {
    if (name in values) {
      throw new Problem("bad-input", `The parameter ${name} is given twice.`, {
        next: "Join several values with commas.",
      });
    }
    if (value !== "") values[name] = value;
  }
  return endpoint.query.parse(values) as z.output<Q>;
}

/** The JSON body, parsed; undefined where the endpoint takes none. @throws ZodError, Problem */
export async function parseBody<B extends ZodType>(
  endpoint: { body?: B },
  request: Request,
  limit?: number,
): Promise<z.output<B>> {
  return (endpoint.body ? endpoint.body.parse(await readJsonBody(request, limit)) : undefined) as z.output<B>;
}
