import { parseStatement } from "./parse-statement";
import { type Policy, type PolicyProblem, type PolicyVersion, policyVersions } from "./policy";
import { type Complaints, complaintsInto, isRecord, typeName } from "./read-values";

const members = new Set(["Version", "Id", "Statement"]);

export type ParsedPolicy =
  | { ok: true; policy: Policy; warnings: PolicyProblem[] }
  | { ok: false; problems: PolicyProblem[] };

function readVersion(value: unknown, { error, warn }: Complaints): PolicyVersion {
  if (value === undefined) return "2008-10-17";
  if (value === "2008-10-17") {
    warn("Version", "2008-10-17 knows no policy variables: they are compared letter by letter");
    return value;
  }
  if (value !== "2012-10-17")
    error("Version", `expected ${policyVersions.join(" or ")}, not ${JSON.stringify(value)}`);
  return "2012-10-17";
}

/** IAM URL-encodes policies in some answers; JSON itself never begins with a percent sign. */
/** Text that is not well encoded is left as it is: it then is no JSON, and said to be none. */
function decoded(text: string): string {
  if (!text.trimStart().startsWith("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readJson(source: unknown, { error }: Complaints): unknown {
  if (typeof source !== "string") return source;
  try {
    return JSON.parse(decoded(source));
  } catch (failure) {
    error("", `is not JSON: ${failure instanceof Error ? failure.message : String(failure)}`);
    return null;
  }
}

/**
 * Reads a policy document: the parsed object, JSON text, or JSON text with percent encoding as IAM returns it.
 * Answers the normal form with its warnings, or every error with its path (`Statement[0].Condition.StringEquals`).
 * Grammar: AWS, "Grammar of the IAM JSON policy language".
 */
export function parsePolicy(source: unknown): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  const complaints = complaintsInto(problems);
  const document = readJson(source, complaints);
  if (problems.length > 0) return { ok: false, problems };
  if (!isRecord(document)) {
    complaints.error("", `expected a policy object, not ${typeName(document)}`);
    return { ok: false, problems };
  }
  for (const name of Object.keys(document))
    if (!members.has(name)) complaints.error(name, "is no element of a policy");
  const version = readVersion(document.Version, complaints);
  const { Statement } = document;
  if (Statement === undefined) complaints.error("Statement", "is missing");
  const list: unknown[] = Array.isArray(Statement) ? Statement : Statement === undefined ? [] : [Statement];
  const statements = list.flatMap(
    (one, index) => parseStatement(one, `Statement[${index}]`, complaints) ?? [],
  );
  if (problems.some(({ severity }) => severity === "error")) return { ok: false, problems };
  const id = typeof document.Id === "string" ? document.Id : null;
  return { ok: true, policy: { version, id, statements }, warnings: problems };
}
