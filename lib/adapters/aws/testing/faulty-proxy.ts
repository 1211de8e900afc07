import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { refusal } from "./refusal";
import { describeCall, type SeenCall } from "./seen-call";

/** An error to answer instead of AWS: its code, as in `ThrottlingException`. */
export type Fault = { status: number; code: string };

export type ProxyOptions = {
  /** Where calls go that are let through. */
  upstream: string;
  /** Milliseconds that each call waits, as on the way to a region far away. */
  latency?: number;
  /** Asked for each call; a fault is answered in the service's own protocol. */
  fault?: (call: SeenCall) => Fault | undefined;
  /** Answers a call that was seen before from memory, so that `upstream` is not what is measured. */
  replay?: boolean;
};

export type FaultyProxy = { endpoint: string; calls: SeenCall[]; refused: number; close(): Promise<void> };

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function forward(upstream: URL, request: IncomingMessage, body: Buffer): Promise<Answer> {
  const outgoing = send({
    host: upstream.hostname,
    port: upstream.port,
    method: request.method,
    path: request.url,
    headers: request.headers,
  });
  outgoing.end(body);
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  return {
    status: response.statusCode ?? 502,
    headers: response.headers,
    body: await readAll(response),
  };
}

/** Remembers whose keys AssumeRole handed out, so that later calls can be told apart by account. */
function learnKeys(accounts: Map<string, string>, call: SeenCall, requestBody: string, answer: Answer): void {
  if (call.action !== "AssumeRole") return;
  const role = new URLSearchParams(requestBody).get("RoleArn") ?? "";
  const key = /<AccessKeyId>([^<]+)</.exec(answer.body.toString("utf8"))?.[1];
  if (key) accounts.set(key, role.split(":")[4] ?? "");
}

/** Stands between the collectors and AWS (or moto), slows calls down and makes some of them fail. */
export async function startFaultyProxy(options: ProxyOptions): Promise<FaultyProxy> {
  const upstream = new URL(options.upstream);
  const accounts = new Map<string, string>();
  const remembered = new Map<string, Answer>();
  const state: FaultyProxy = { endpoint: "", calls: [], refused: 0, close: async () => undefined };

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const body = await readAll(request);
    const text = body.toString("latin1");
    const call = describeCall(request, text, accounts);
    state.calls.push(call);
    const fault = options.fault?.(call);
    if (fault) {
      state.refused += 1;
      return refusal(call, fault);
    }
    const key = `${call.account} ${call.region} ${request.method} ${request.url} ${call.action} ${text}`;
    const known = options.replay ? remembered.get(key) : undefined;
    const answer = known ?? (await forward(upstream, request, body));
    remembered.set(key, answer);
    learnKeys(accounts, call, text, answer);
    return answer;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const until = options.latency
      ? new Promise((resolve) => setTimeout(resolve, options.latency))
      : undefined;
    const [{ status, headers, body }] = await Promise.all([answerTo(request), until]);
    delete headers["transfer-encoding"];
    response.writeHead(status, { ...headers, "content-length": body.length }).end(body);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  state.endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  state.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return state;
}
