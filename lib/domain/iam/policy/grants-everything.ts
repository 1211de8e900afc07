import type { Policy } from "./policy";

/** True when a statement allows every action on every resource, under no condition. */
export function grantsEverything({ statements }: Policy): boolean {
  return statements.some(
    ({ effect, actions, resources, conditions }) =>
      effect === "Allow" &&
      conditions.length === 0 &&
      !actions.negated &&
      actions.patterns.some((pattern) => pattern === "*" || pattern === "*:*") &&
      resources !== null &&
      !resources.negated &&
      resources.patterns.includes("*"),
  );
}
