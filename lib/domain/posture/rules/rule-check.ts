import type { Check } from "../check";
import { isKnownType, serviceOf } from "../resources/types";
import { fail, NotSeen, pass } from "../verdict";
import { type Circumstances, type Subject, type Truth, truthOf } from "./evaluate-condition";
import { membersOf } from "./members";
import { valuesAt } from "./path";
import type { Condition, Rule } from "./rule";
import { filled } from "./template";

/** The paths that a condition asks for. */
export function pathsOf(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(pathsOf);
  if ("any" in condition) return condition.any.flatMap(pathsOf);
  if ("not" in condition) return pathsOf(condition.not);
  return [condition.path];
}

function decided(truth: Truth): boolean {
  if (typeof truth === "boolean") return truth;
  throw new NotSeen(truth.unknown);
}

function evidenceOf(rule: Rule, subject: Subject): Record<string, unknown> {
  const paths = [...new Set([...(rule.where ? pathsOf(rule.where) : []), ...pathsOf(rule.pass)])];
  return Object.fromEntries(
    paths.map((path) => {
      const values = valuesAt(subject, path);
      return [path, path.includes("[*]") ? values : (values[0] ?? null)];
    }),
  );
}

/** The check that a rule means. @throws RangeError for a resource type that nobody knows; the parser refuses those. */
export function checkOfRule(rule: Rule): Check {
  const { id, title, principle, layer, severity, resource: type, effortMinutes, why, fix } = rule;
  if (!isKnownType(type)) throw new RangeError(`unknown resource type ${type}`);
  const asked = new Set(membersOf(type).flatMap((one) => (one.asked ? [one.name] : [])));
  return {
    ...{ id, title, principle, layer, severity, effortMinutes, why },
    service: serviceOf(type),
    passes: `${title}.`,
    references: [],
    frameworks: rule.frameworks ?? {},
    fix: (target) => ({
      cli: filled(fix?.cli ?? "# The rule names no command.", { ...target, type }),
      terraform: filled(fix?.terraform ?? "# The rule names no code.", { ...target, type }),
      cloudformation: fix?.cloudformation ? filled(fix.cloudformation, { ...target, type }) : null,
    }),
    failing: (failing, of) => `${failing} of ${of} fail “${title}”`,
    judge: {
      per: "resource",
      type,
      judge(resource, world) {
        const subject = resource as Subject;
        const circumstances: Circumstances = { now: world.now, asked };
        if (rule.where && !decided(truthOf(rule.where, subject, circumstances))) return null;
        const evidence = evidenceOf(rule, subject);
        return decided(truthOf(rule.pass, subject, circumstances))
          ? pass(`${title}.`, evidence)
          : fail(filled(rule.message, subject), evidence);
      },
    },
  };
}
