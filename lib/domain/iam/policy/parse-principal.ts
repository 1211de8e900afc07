import type { PrincipalElement, PrincipalPattern } from "./policy";
import { type Complaints, isRecord, readTexts, typeName } from "./read-values";

const kinds = { AWS: "aws", Service: "service", Federated: "federated", CanonicalUser: "canonical" } as const;
type WrittenKind = keyof typeof kinds;

function isKind(name: string): name is WrittenKind {
  return name in kinds;
}

/** A principal may be an account number, an ARN, a unique id of a deleted principal, or `*`. */
function checkAws(value: string, path: string, { error, warn }: Complaints): void {
  if (value === "*" || /^\d{12}$/.test(value) || /^A[A-Z0-9]{15,}$/.test(value)) return;
  if (!value.startsWith("arn:")) {
    warn(path, `"${value}" is neither an account number nor an ARN: it matches nobody`);
    return;
  }
  if (value.includes("*")) error(path, `wildcards are not allowed inside the ARN of a principal: "${value}"`);
}

/**
 * Reads `Principal` or `NotPrincipal`: `"*"` or an object of AWS, Service, Federated, CanonicalUser.
 * AWS: "AWS JSON policy elements: Principal"; `"*"` and `{"AWS": "*"}` mean the same.
 */
export function parsePrincipal(
  value: unknown,
  path: string,
  { negated, complaints }: { negated: boolean; complaints: Complaints },
): PrincipalElement {
  if (value === "*") return { negated, entries: [{ kind: "everyone" }] };
  if (!isRecord(value)) {
    complaints.error(
      path,
      `expected "*" or an object of AWS, Service, Federated or CanonicalUser, not ${typeName(value)}`,
    );
    return { negated, entries: [] };
  }
  const entries = Object.entries(value).flatMap(([name, values]): PrincipalPattern[] => {
    const at = `${path}.${name}`;
    if (!isKind(name)) {
      complaints.error(at, `expected AWS, Service, Federated or CanonicalUser, not "${name}"`);
      return [];
    }
    return readTexts(values, at, complaints).map((text) => {
      if (name !== "AWS") return { kind: kinds[name], value: text };
      checkAws(text, at, complaints);
      return text === "*" ? { kind: "everyone" } : { kind: "aws", value: text };
    });
  });
  return { negated, entries };
}
