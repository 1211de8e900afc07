import type { ZodType, z } from "zod";
import type { Permission } from "@/lib/domain/access/permissions";

/** One operation of the HTTP API: what the route enforces, the browser calls and the OpenAPI document describes. */
export type Endpoint<
  Params extends ZodType = ZodType,
  Query extends ZodType = ZodType,
  Body extends ZodType = ZodType,
  Response extends ZodType = ZodType,
> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the origin, parameters in braces: `/api/v1/events/{id}`. */
  path: `/api/v1/${string}`;
  summary: string;
  /** What the caller must hold; "public" only for sign-in helpers and health. */
  permission: Permission | "public";
  /** What the caller must hold as well: an export is no way around what the list would refuse. */
  also?: Permission;
  /** Asks and changes nothing, by a method other than GET because the question is long: leaves no audit row. */
  reads?: true;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
  /** Set when the answer is not JSON (an export, a download): its media type. */
  media?: string;
};

/** Declares an endpoint and keeps the exact types of its schemas. */
export function endpoint<
  Params extends ZodType = ZodType<undefined>,
  Query extends ZodType = ZodType<undefined>,
  Body extends ZodType = ZodType<undefined>,
  Response extends ZodType = ZodType,
>(declared: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return declared;
}

export type ResponseOf<E> = E extends Endpoint<ZodType, ZodType, ZodType, infer R> ? z.output<R> : never;
