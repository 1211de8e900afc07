import { z } from "zod";
import type { Gap } from "@/lib/domain/posture/snapshot/document";

const sdkError = z.object({
  name: z.string().optional(),
  message: z.string().optional(),
  code: z.union([z.string(), z.number()]).optional(),
  Code: z.string().optional(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});

/** The error code AWS gave (`AccessDenied`), or the error's own name. */
export function errorCode(error: unknown): string {
  const parsed = sdkError.safeParse(error);
  if (!parsed.success) return "Unknown";
  const { name, code, Code } = parsed.data;
  return (
    (name && name !== "Error" ? name : undefined) ?? Code ?? (code === undefined ? "Unknown" : String(code))
  );
}

/** The codes by which AWS says each thing, see "Common errors" in the API references of the services. */
const codes: ReadonlyArray<[Gap["reason"], RegExp]> = [
  ["denied", /AccessDenied|Unauthorized|AuthorizationError|NotAuthorized|Forbidden/i],
  ["throttled", /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|BandwidthLimit/i],
  ["region-off", /OptInRequired|UnrecognizedClient|InvalidClientTokenId|AuthFailure|SubscriptionRequired/i],
  [
    "unsupported",
    /NotImplemented|UnknownOperation|UnsupportedOperation|ENOTFOUND|InvalidAction|UnknownError/i,
  ],
  ["vanished", /NotFound|NoSuch/i],
  ["deadline", /AbortError|TimeoutError/i],
];

/** Sorts a failed call into one of the snapshot's gap reasons. */
export function gapReason(error: unknown): Gap["reason"] {
  const code = errorCode(error);
  const byCode = codes.find(([, pattern]) => pattern.test(code));
  if (byCode) return byCode[0];
  const status = sdkError.safeParse(error).data?.$metadata?.httpStatusCode;
  if (status === 403) return "denied";
  if (status === 429) return "throttled";
  if (status === 501) return "unsupported";
  return "error";
}

/**
 * True when the credentials themselves have run out: nothing further can be collected with them. SSO sessions and profiles
 * that end say so in words only (CredentialsProviderError: "The SSO session … has expired", "Token is expired").
 */
export function credentialsExpired(error: unknown): boolean {
  const code = errorCode(error);
  if (/ExpiredToken|TokenRefreshRequired|^RequestExpired$/.test(code)) return true;
  return code === "CredentialsProviderError" && /expired/i.test(failureMessage(error));
}

/** True when AWS no longer knows whom it talks to: in one region, which then is off; everywhere, when the account is gone. */
export function callerUnknown(error: unknown): boolean {
  return /UnrecognizedClient|InvalidClientTokenId|AuthFailure|AccountProblem|NotSignedUp/.test(
    errorCode(error),
  );
}

/** One line for the person who reads the gap. */
export function failureMessage(error: unknown): string {
  const message = sdkError.safeParse(error).data?.message ?? String(error);
  return `${errorCode(error)}: ${message}`.slice(0, 500);
}
