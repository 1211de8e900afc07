import type { IncomingMessage } from "node:http";

/** A call as it passes by: who makes it, where, and what it asks. */
export type SeenCall = {
  account: string;
  region: string;
  /** As in the signature: `s3`, `ec2`, `sts`. */
  service: string;
  /** The operation where the protocol names it (`DescribeInstances`), else method and path. */
  action: string;
  /** The request's body, for tests that tell calls apart by what they ask about. */
  about: string;
  protocol: "json" | "query" | "ec2" | "s3" | "cbor";
};

function protocolOf(request: IncomingMessage, service: string, body: string): SeenCall["protocol"] {
  if (request.headers["smithy-protocol"] === "rpc-v2-cbor") return "cbor";
  if (service === "s3" || service === "cloudfront" || service === "route53") return "s3";
  if (service === "ec2") return "ec2";
  return body.includes("Action=") && !request.headers["x-amz-target"] ? "query" : "json";
}

/** The operation, from wherever the protocol puts it. */
function actionOf(request: IncomingMessage, body: string): string {
  const target = request.headers["x-amz-target"];
  if (typeof target === "string") return target.split(".").at(-1) ?? target;
  const named = new URLSearchParams(body).get("Action") ?? /\/operation\/(\w+)/.exec(request.url ?? "")?.[1];
  return named ?? `${request.method} ${request.url?.split("?")[0]}`;
}

/**
 * Tells what a signed request is about.
 * @param accounts account ids by access key, for keys that AssumeRole handed out
 */
export function describeCall(
  request: IncomingMessage,
  body: string,
  accounts: ReadonlyMap<string, string>,
): SeenCall {
  const signature = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(request.headers.authorization ?? "");
  const [, key = "", region = "", service = ""] = signature ?? [];
  return {
    account: accounts.get(key) ?? key,
    region,
    service,
    action: actionOf(request, body),
    about: decodeURIComponent(body.replaceAll("+", " ").replace(/%(?![0-9a-f]{2})/gi, "%25")),
    protocol: protocolOf(request, service, body),
  };
}
