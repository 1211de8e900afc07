import type { Catalogue } from "../catalogue";
import { globMatches, tokenise } from "../match/glob";
import type { ElementPatterns, Policy, PolicyProblem, Statement } from "../policy/policy";
import { actionsOf, expandPattern } from "./expand";

/** What a rule has to say: an error, a warning, or something that could be left out. */
export type Remark = Omit<PolicyProblem, "severity"> & {
  severity: PolicyProblem["severity"] | "info";
  rule: string;
};
export type Rule = (policy: Policy, catalogue: Catalogue) => Remark[];

/** True when the wide pattern surely matches all that the narrow one does. */
function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === "*") return true;
  // A question mark takes one letter; a star in the narrow pattern may stand for more.
  return !wide.includes("?") && globMatches(tokenise(wide), narrow);
}

function coversAll(wide: ElementPatterns | null, narrow: ElementPatterns | null, lower: boolean): boolean {
  if (wide === null || narrow === null) return wide === narrow;
  if (wide.negated || narrow.negated) return JSON.stringify(wide) === JSON.stringify(narrow);
  const cased = (text: string) => (lower ? text.toLowerCase() : text);
  return narrow.patterns.every((one) => wide.patterns.some((other) => covers(cased(other), cased(one))));
}

/** True when whatever the one statement matches, the other matches too. */
function takesIn(wide: Statement, narrow: Statement): boolean {
  const sameConditions =
    wide.conditions.length === 0 || JSON.stringify(wide.conditions) === JSON.stringify(narrow.conditions);
  return (
    sameConditions &&
    JSON.stringify(wide.principals) === JSON.stringify(narrow.principals) &&
    coversAll(wide.actions, narrow.actions, true) &&
    coversAll(wide.resources, narrow.resources, false)
  );
}

const redundant: Rule = ({ statements }) =>
  statements.flatMap((one, index) => {
    const other = statements.find(
      (wide, at) =>
        at !== index &&
        wide.effect === one.effect &&
        takesIn(wide, one) &&
        (at < index || !takesIn(one, wide)),
    );
    if (!other) return [];
    return [
      {
        rule: "redundant statement",
        severity: "info" as const,
        path: one.path,
        message: `${other.path} says all of this already; it can be left out`,
      },
    ];
  });

const dead: Rule = ({ statements }) =>
  statements.flatMap((one) => {
    const deny =
      one.effect === "Allow" &&
      statements.find(
        ({ effect, conditions, ...wide }) =>
          effect === "Deny" && conditions.length === 0 && takesIn({ effect, conditions, ...wide }, one),
      );
    if (!deny) return [];
    return [
      {
        rule: "dead statement",
        severity: "warning" as const,
        path: one.path,
        message: `${deny.path} denies all of this: it never allows anything`,
      },
    ];
  });

const unknownActions: Rule = ({ statements }, catalogue) =>
  statements.flatMap(({ path, actions }) =>
    actions.patterns.flatMap((pattern, index) => {
      if (pattern === "*" || expandPattern(catalogue, pattern).length > 0) return [];
      const service = pattern.slice(0, pattern.indexOf(":")).toLowerCase();
      const known = catalogue.has(service) || /[*?]/.test(service);
      const element = actions.negated ? "NotAction" : "Action";
      return [
        {
          rule: "unknown action",
          severity: "warning" as const,
          path: `${path}.${element}[${index}]`,
          message: known ? `AWS documents no action "${pattern}"` : `AWS documents no service "${service}"`,
        },
      ];
    }),
  );

const isEverything = (element: ElementPatterns | null) =>
  element !== null && !element.negated && element.patterns.includes("*");

const overBroad: Rule = ({ statements }) =>
  statements.flatMap((one): Remark[] => {
    const { effect, path, actions, resources, conditions } = one;
    if (effect !== "Allow" || one.principals !== null) return [];
    const services = actions.patterns.filter((pattern) => /^[a-z0-9-]+:\*$/i.test(pattern));
    if (isEverything(actions) && isEverything(resources))
      return [
        {
          rule: "over-broad",
          severity: "warning",
          path,
          message:
            conditions.length > 0
              ? "allows everything on everything, as long as its conditions hold"
              : "allows everything on everything: whoever holds it is an administrator",
        },
      ];
    if (services.length > 0 && isEverything(resources) && conditions.length === 0)
      return [
        {
          rule: "over-broad",
          severity: "warning",
          path,
          message: `allows all of ${services.map((pattern) => pattern.slice(0, -2)).join(", ")} on every resource`,
        },
      ];
    return [];
  });

const passRole: Rule = ({ statements }, catalogue) =>
  statements.flatMap((one): Remark[] => {
    const { effect, path, resources, conditions } = one;
    const bounded = conditions.some(({ key }) => /^iam:(PassedToService|AssociatedResourceArn)$/i.test(key));
    const wide = resources?.patterns.some((pattern) => pattern === "*" || /:role\/\*$/.test(pattern));
    if (effect !== "Allow" || bounded || !wide || isEverything(one.actions)) return [];
    if (!actionsOf(catalogue, one).some(({ action }) => action === "iam:PassRole")) return [];
    return [
      {
        rule: "pass any role",
        severity: "warning",
        path,
        message:
          "lets any role be passed to any service: name the roles, or say to which service (iam:PassedToService)",
      },
    ];
  });

/** Conditions that keep a policy for everyone from being one for the whole world. AWS: "Blocking public access", S3. */
const narrowing =
  /^aws:(PrincipalOrgID|PrincipalOrgPaths|PrincipalAccount|PrincipalArn|SourceAccount|SourceArn|SourceOrgID|SourceOrgPaths|SourceVpc|SourceVpce|SourceIp|userid|ResourceOrgID)$/i;

const open: Rule = ({ statements }) =>
  statements.flatMap(({ effect, path, principals, conditions }): Remark[] => {
    const everyone = principals?.entries.some(({ kind }) => kind === "everyone") && !principals.negated;
    if (effect !== "Allow" || !everyone) return [];
    if (conditions.some(({ key }) => narrowing.test(key))) return [];
    return [
      {
        rule: "public access",
        severity: "warning",
        path: `${path}.Principal`,
        message:
          "lets everyone in, also people without an AWS account: name accounts, or add aws:PrincipalOrgID",
      },
    ];
  });

const lookAlikes: Rule = ({ statements }) =>
  statements.flatMap(({ path, actions, resources, conditions }): Remark[] => {
    const texts = [...actions.patterns, ...(resources?.patterns ?? []), ...conditions.map(({ key }) => key)];
    const odd = texts.find((text) => /[^\t\n\r -~]/.test(text));
    if (odd === undefined) return [];
    return [
      {
        rule: "look-alike letters",
        severity: "warning",
        path,
        message: `"${odd}" holds letters that only look like ASCII ones, and matches nothing that AWS names`,
      },
    ];
  });

const sids: Rule = ({ statements }) => {
  const seen = new Map<string, string>();
  return statements.flatMap(({ sid, path }): Remark[] => {
    if (sid === null) return [];
    const first = seen.get(sid);
    seen.set(sid, first ?? path);
    if (first)
      return [
        {
          rule: "Sid twice",
          severity: "error",
          path: `${path}.Sid`,
          message: `${first} is called "${sid}" already`,
        },
      ];
    if (/^[A-Za-z0-9]*$/.test(sid)) return [];
    return [
      {
        rule: "Sid letters",
        severity: "warning",
        path: `${path}.Sid`,
        message: "identity policies take letters and digits only in a Sid",
      },
    ];
  });
};

/** Every rule, in the order in which their remarks are told. */
export const rules: readonly Rule[] = [
  sids,
  unknownActions,
  lookAlikes,
  open,
  overBroad,
  passRole,
  dead,
  redundant,
];
