import { isObject } from "./record";

/** Members whose value is a secret by its name, in any service's request or answer. */
const secretMember =
  /^(.*password|secretAccessKey|sessionToken|secretString|secretBinary|privateKey|keyMaterial|userData|clientSecret|authToken|.*apiKey|samlAssertion.*|webIdentityToken|authorizationToken|refreshToken|accessToken|idToken)$/i;

/** CloudTrail itself writes this where it withholds a value. */
export const withheld = "HIDDEN_DUE_TO_SECURITY_REASONS";

/** Long values that look like credentials wherever they stand. */
const secretValue = /\b(?:FwoGZXIvYXdz|IQoJb3JpZ2lu)[A-Za-z0-9+/=]{40,}|-----BEGIN [A-Z ]*PRIVATE KEY-----/;

const depthLimit = 200;

/** A copy of a raw record with everything withheld that is, or looks like, a secret. Never fails on any JSON value. */
export function redact(value: unknown, depth = 0): unknown {
  if (depth > depthLimit) return "…";
  if (typeof value === "string") return secretValue.test(value) ? withheld : value;
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]) =>
      secretMember.test(member) && inner !== null && typeof inner !== "boolean"
        ? [member, withheld]
        : [member, redact(inner, depth + 1)],
    ),
  );
}

const secretInText =
  /("(?:[a-z]*password|secretAccessKey|sessionToken|secretString|secretBinary|privateKey|keyMaterial|userData|clientSecret|authToken|[a-z]*apiKey|webIdentityToken|authorizationToken|refreshToken|accessToken|idToken)"\s*:\s*")(?:[^"\\]|\\.)*/gi;

/** The same for a piece of JSON that is cut off or damaged, and so can only be read as text. */
export function redactText(text: string): string {
  return text.replace(secretInText, `$1${withheld}`).replace(secretValue, withheld);
}
