/** A policy document that stands somewhere in a configuration. */
export type FoundPolicy = {
  /** Where: `Policy`, `InlinePolicies[0] audit-read`. */
  name: string;
  statements: Readonly<Record<string, unknown>>[];
};

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function opened(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*\{/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    // Looks like JSON and is none: no policy.
    return value;
  }
}

function statementsOf(value: unknown): JsonObject[] | undefined {
  if (!isObject(value) || !("Statement" in value)) return undefined;
  const { Statement } = value;
  return (Array.isArray(Statement) ? Statement : [Statement]).filter(isObject);
}

const depthLimit = 6;

/** Every policy document in a configuration, in the order of its members; documents written as text are opened. */
export function policiesIn(config: unknown): FoundPolicy[] {
  const found: FoundPolicy[] = [];
  const visit = (given: unknown, name: string, depth: number): void => {
    const value = opened(given);
    const statements = statementsOf(value);
    if (statements) found.push({ name, statements });
    else if (depth > depthLimit) return;
    else if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) visit(one, `${name}[${index}]`, depth + 1);
    } else if (isObject(value)) {
      const title = typeof value.PolicyName === "string" ? ` ${value.PolicyName}` : "";
      for (const [member, one] of Object.entries(value)) {
        visit(one, title ? `${name}${title}` : name ? `${name}.${member}` : member, depth + 1);
      }
    }
  };
  visit(config, "", 0);
  return found;
}
