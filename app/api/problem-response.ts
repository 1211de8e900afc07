import { ZodError } from "zod";
import { BodyTooLarge } from "@/app/api/read-body";
import { logger } from "@/lib/adapters/log/logger";
import type { ProblemDocument } from "@/lib/contract/common";
import { Problem, type ProblemKind } from "@/lib/domain/errors/problem";

const statusOf: Record<ProblemKind, number> = {
  "bad-input": 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
};

const titleOf: Record<ProblemKind, string> = {
  "bad-input": "The request does not fit",
  unauthenticated: "Not signed in",
  forbidden: "Not allowed",
  "not-found": "Not found",
  conflict: "In conflict with what is there",
  limit: "Over a limit",
  unavailable: "Not available at the moment",
};

/** The problem document (RFC 9457) for a failure; unexpected ones say nothing of what went wrong inside. */
export function problemDocumentOf(error: unknown): ProblemDocument {
  if (error instanceof Problem) {
    return {
      type: `urn:heptagon:problem:${error.kind}`,
      title: titleOf[error.kind],
      status: error instanceof BodyTooLarge ? 413 : statusOf[error.kind],
      detail: error.detail.where ? `${error.detail.where}: ${error.message}` : error.message,
      ...(error.detail.next ? { next: error.detail.next } : {}),
    };
  }
  if (error instanceof ZodError) {
    return {
      type: "urn:heptagon:problem:bad-input",
      title: titleOf["bad-input"],
      status: 400,
      detail: "Some values are not what was expected.",
      next: "See /api/v1/openapi.json for what this address takes.",
      errors: error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
    };
  }
  return {
    type: "urn:heptagon:problem:internal",
    title: "The server failed",
    status: 500,
    detail: "Something went wrong on the server; nothing about it is your doing.",
    next: "Try again; if it stays, the server's log has the reason.",
  };
}

/** Answers a failure with its problem document; what nobody expected goes to the log with its stack. */
export function failed(route: string, error: unknown): Response {
  const response = problemResponse(error);
  if (response.status === 500) logger.error({ err: error, route }, "request failed");
  return response;
}

/** Answers with a problem document; 401 names the schemes that would be accepted. */
function problemResponse(error: unknown): Response {
  const document = problemDocumentOf(error);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (document.status === 401) headers.set("www-authenticate", 'Bearer realm="heptagon"');
  return new Response(JSON.stringify(document), { status: document.status, headers });
}
