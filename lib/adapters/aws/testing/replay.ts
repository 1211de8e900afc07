import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { Gap, Resource } from "@/lib/domain/posture/snapshot/document";
import type { Collector } from "../collector";
import { openSession } from "../session";
import { refusal } from "./refusal";
import { describeCall } from "./seen-call";

type Refusal = { refusal: string; status?: number; message?: string };
/** An answer as AWS gave it: a body, or a refusal by its code. Texts are sent as they are, all else as JSON. */
export type Answer = unknown | Refusal;
/** Answers by what was asked: the operation (`DescribeClusters`), or method and path (`GET /restapis`). */
export type Answers = Readonly<
  Record<string, Answer | ((body: string, origin: string, query: URLSearchParams) => Answer)>
>;

export type Replayed = {
  resources: (Omit<Resource, "account" | "region"> & { config: Record<string, unknown> })[];
  gaps: Gap[];
  /** What was asked, in order. */
  asked: string[];
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** The operation, as each of AWS's protocols names it: a header, a member of the form, or method and path. */
function askedFor(request: IncomingMessage, body: string): string {
  const target = request.headers["x-amz-target"];
  if (typeof target === "string") return target.slice(target.lastIndexOf(".") + 1);
  const action = /(?:^|&)Action=(\w+)/.exec(body)?.[1];
  const smithy = /\/operation\/(\w+)$/.exec(request.url ?? "")?.[1];
  return action ?? smithy ?? `${request.method} ${(request.url ?? "").split("?")[0]}`;
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? "", "http://replayed").searchParams;
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refusal" in answer;
}

/**
 * Runs a collector against recorded answers, served over HTTP. What is asked and has no answer is refused as
 * AccessDenied, so that a test also shows what a missing permission leaves.
 */
export async function replay(collector: Collector, answers: Answers): Promise<Replayed> {
  const found: Replayed = { resources: [], gaps: [], asked: [] };
  let origin = "";
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const name = askedFor(request, body);
    found.asked.push(name);
    const given = Object.hasOwn(answers, name)
      ? answers[name]
      : { refusal: "AccessDeniedException", status: 403 };
    const answer: unknown = typeof given === "function" ? given(body, origin, queryOf(request)) : given;
    if (isRefusal(answer)) {
      const { refusal: code, status = 400, message } = answer;
      const refused = refusal(describeCall(request, body, new Map()), { status, code, message });
      response.writeHead(refused.status, refused.headers).end(refused.body);
    } else if (Buffer.isBuffer(answer)) response.end(answer);
    else if (typeof answer === "string") response.setHeader("content-type", "text/xml").end(answer);
    else response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const session = openSession(collector, {
    account: "111122223333",
    region: collector.scope === "global" ? "global" : "eu-west-1",
    partition: "aws",
    config: {
      region: "eu-west-1",
      endpoint: origin,
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      maxAttempts: 1,
      retryMode: "adaptive",
      followRegionRedirects: true,
    },
    concurrency: 4,
    signal: AbortSignal.timeout(10_000),
    sink: { resource: (one) => found.resources.push(one), gap: (one) => found.gaps.push(one) },
  });
  try {
    await collector.collect(session);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return found;
}
