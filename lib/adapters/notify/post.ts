import { lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { Problem } from "@/lib/domain/errors/problem";
import { isForbiddenAddress } from "./forbidden-address";

const patienceMs = 20_000;
const most = 2_000;

export type Post = {
  url: URL;
  headers: Record<string, string>;
  body: string;
  allowLocal: boolean;
  signal: AbortSignal;
};

function forbidden(host: string): Problem {
  return new Problem("forbidden", `${host} lies on this machine or in a link-local network.`, {
    next: "Set NOTIFY_ALLOW_LOCAL=on if webhooks may go there.",
  });
}

/** Looks a name up and refuses it by what it stands for, at the moment of connecting: a name may answer differently a second time. */
const guardedLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [], 0);
    if (addresses.some(({ address }) => isForbiddenAddress(address))) {
      return callback(forbidden(host) as NodeJS.ErrnoException, [], 0);
    }
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family ?? 0);
  });
};

function unavailable(host: string, why: string, cause?: unknown): Problem {
  return new Problem("unavailable", `${host} did not take the message: ${why}.`, { cause });
}

function judge(host: string, status: number, answer: string): void {
  if (status >= 200 && status < 300) return;
  const said = answer.trim().slice(0, 200);
  const why = `status ${status}${said ? `, “${said}”` : ""}`;
  // What a server refuses for good does not get better by asking again; redirections are not followed, they could lead anywhere.
  if (status < 500 && status !== 408 && status !== 425 && status !== 429) {
    throw new Problem("bad-input", `${host} refused the message: ${why}.`, {
      next: "Check the channel's address and secret.",
    });
  }
  throw unavailable(host, why);
}

/**
 * Sends JSON by POST. Addresses of this machine and link-local ones are refused unless `allowLocal`, redirections are not
 * followed, and the answer is read no further than needed to say what went wrong.
 * @throws Problem `unavailable` for what may get better by itself
 */
export async function post({ url, headers, body, allowLocal, signal }: Post): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowLocal && isIP(host) && isForbiddenAddress(host)) throw forbidden(host);
  const client = url.protocol === "http:" ? http : https;
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = client.request(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "Heptagon",
        "content-length": Buffer.byteLength(body),
        ...headers,
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
      ...(allowLocal ? {} : { lookup: guardedLookup }),
    });
    request.on("error", reject);
    request.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("error", reject);
      response.on("data", (piece: string) => {
        if (text.length < most) text += piece;
        else response.destroy();
      });
      response.on("close", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.end(body);
  }).catch((cause: unknown) => {
    if (cause instanceof Problem) throw cause;
    throw unavailable(host, cause instanceof Error ? cause.message : String(cause), cause);
  });
  judge(host, answer.status, answer.text);
}
