import type { ZodType, z } from "zod";
import type { Endpoint } from "@/lib/contract/endpoint";

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export type QueryOf<Q extends ZodType> = { [K in keyof z.input<Q>]?: QueryValue };
export type ParamsOf<P extends ZodType> = { [K in keyof z.input<P>]: string | number };

/** A list as one query parameter: joined with commas, a comma inside a value written as `%2C`. */
export function toCsv(values: readonly (string | number)[]): string {
  return values.map((value) => String(value).replaceAll(",", "%2C")).join(",");
}

/**
 * The address of an endpoint with its parameters filled in: for calls, and for links to exports.
 * Empty, null and undefined query values are left out.
 */
export function addressOf<P extends ZodType, Q extends ZodType>(
  endpoint: Pick<Endpoint<P, Q>, "path">,
  input: { params?: ParamsOf<P>; query?: QueryOf<Q> } = {},
): string {
  const params = (input.params ?? {}) as Record<string, string | number>;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${endpoint.path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, QueryValue>)) {
    const text = Array.isArray(value) ? toCsv(value) : String(value ?? "");
    if (text !== "") search.set(name, text);
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}
