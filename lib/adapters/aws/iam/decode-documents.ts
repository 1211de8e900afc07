const documentMembers = new Set(["PolicyDocument", "AssumeRolePolicyDocument", "Document"]);

function decode(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    return text;
  }
}

/**
 * IAM answers policy documents as URL-encoded JSON text (RFC 3986, see GetAccountAuthorizationDetails). Returns the same
 * structure with each document as an object; one that does not decode stays the text it was, for the parser to report.
 */
export function decodeDocuments<T extends Record<string, unknown>>(details: T): T {
  return walk(details) as T;
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk);
  if (value instanceof Date || value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      documentMembers.has(key) && typeof member === "string" ? [key, decode(member)] : [key, walk(member)],
    ),
  );
}
