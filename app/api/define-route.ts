import type { ZodType, z } from "zod";
import { type AuditNote, auditOf } from "@/app/api/audit-request";
import { identify } from "@/app/api/identify";
import { measured } from "@/app/api/measured";
import { parseBody, parseParams, parseQuery } from "@/app/api/parse-request";
import { failed } from "@/app/api/problem-response";
import type { Database } from "@/lib/adapters/db/database";
import { authorise } from "@/lib/application/access/authorise";
import { database } from "@/lib/application/database";
import type { Endpoint } from "@/lib/contract/endpoint";
import type { Person } from "@/lib/domain/access/person";
import { Problem } from "@/lib/domain/errors/problem";
import { type AccountScope, wholeOrganisation } from "@/lib/domain/scope/account-scope";

/** What a handler gets: everything parsed, the caller known and allowed. */
export type RouteInput<P extends ZodType, Q extends ZodType, B extends ZodType> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  /** The accounts the answer may be made of: what the caller may see, narrowed by `query.accounts`. */
  scope: AccountScope;
  user: Person;
  db: Database;
  request: Request;
  /** Adds to the audit row that a change or export gets: what was touched, in words; never secrets. */
  note(note: AuditNote): void;
};

type Answer<R extends ZodType> = z.input<R> | Response;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };
export type RouteOptions = {
  /** Open to people who still have to replace their one-time password. */
  changingPassword?: boolean;
  /** Largest JSON body in bytes; 1 MiB unless told. */
  bodyLimit?: number;
};

/**
 * Makes a Next route handler of an endpoint: who is it → may they → does the input fit → answer → does the answer
 * fit. Every failure becomes a problem document; changes and exports leave a row in the audit log.
 */
export function route<P extends ZodType, Q extends ZodType, B extends ZodType, R extends ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  handler: (input: RouteInput<P, Q, B>) => Promise<Answer<R>> | Answer<R>,
  options: RouteOptions = {},
): (request: Request, context: Context) => Promise<Response> {
  const { permission, also } = endpoint;
  if (permission === "public") throw new Error(`${endpoint.path} is public: use publicRoute`);
  const answered = async (request: Request, context: Context) => {
    try {
      const db = database();
      const user = await identify(request, db);
      const audit = auditOf(endpoint, request, db);
      try {
        authorise(user, permission, wholeOrganisation, options);
        if (also) authorise(user, also, wholeOrganisation, options);
      } catch (error) {
        await audit.denied(user, error);
        throw error;
      }
      if (!user) throw new Problem("unauthenticated", "Nobody is signed in.");
      const params = await parseParams(endpoint, context.params);
      const query = parseQuery(endpoint, request);
      const scope = authorise(user, permission, askedScope(query), options);
      const body = await parseBody(endpoint, request, options.bodyLimit);
      await audit.begin(user);
      const answer = await handler({ params, query, body, scope, user, db, request, note: audit.note });
      await audit.end(user);
      return respond(endpoint, answer);
    } catch (error) {
      return failed(`${endpoint.method} ${endpoint.path}`, error);
    }
  };
  return (request, context) => measured(endpoint, () => answered(request, context));
}

/** The same for the few endpoints that anyone may call: no person, no scope. */
export function publicRoute<Q extends ZodType, R extends ZodType>(
  endpoint: Endpoint<ZodType<undefined>, Q, ZodType<undefined>, R>,
  handler: (input: { query: z.output<Q>; db: Database; request: Request }) => Promise<Answer<R>> | Answer<R>,
): (request: Request) => Promise<Response> {
  if (endpoint.permission !== "public") throw new Error(`${endpoint.path} is not public: use route`);
  const answered = async (request: Request) => {
    try {
      const answer = await handler({ query: parseQuery(endpoint, request), db: database(), request });
      return respond(endpoint, answer);
    } catch (error) {
      return failed(`${endpoint.method} ${endpoint.path}`, error);
    }
  };
  return (request) => measured(endpoint, () => answered(request));
}

function askedScope(query: unknown): AccountScope {
  const accounts =
    typeof query === "object" && query !== null && "accounts" in query ? query.accounts : undefined;
  return Array.isArray(accounts) && accounts.length > 0 ? { all: false, accounts } : wholeOrganisation;
}

function respond<R extends ZodType>(
  endpoint: Pick<Endpoint<ZodType, ZodType, ZodType, R>, "response">,
  answer: Answer<R>,
): Response {
  if (answer instanceof Response) {
    if (!answer.headers.has("cache-control")) answer.headers.set("cache-control", "no-store");
    return answer;
  }
  const parsed = endpoint.response.safeParse(answer);
  if (!parsed.success) throw new Error(`the answer breaks its own contract: ${parsed.error.message}`);
  return Response.json(parsed.data, { headers: { "cache-control": "no-store" } });
}
