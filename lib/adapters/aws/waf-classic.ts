import type { WAF } from "@aws-sdk/client-waf";
import type { CollectorSession } from "./collector";
import { everyPage } from "./paginate";

/** What the global and the regional client of WAF Classic share. */
export type ClassicWaf = Pick<
  WAF,
  | "listWebACLs"
  | "getWebACL"
  | "getLoggingConfiguration"
  | "listRules"
  | "getRule"
  | "listRuleGroups"
  | "listActivatedRulesInRuleGroup"
>;

const calls = [
  "ListWebACLs",
  "GetWebACL",
  "GetLoggingConfiguration",
  "ListRules",
  "GetRule",
  "ListRuleGroups",
  "ListActivatedRulesInRuleGroup",
];

/** The IAM actions that reading WAF Classic takes: the regional one has a prefix of its own. */
export function classicOperations(prefix: "waf" | "waf-regional"): string[] {
  return calls.map((call) => `${prefix}:${call}`);
}

/** As AWS composes it: the regional service names its region, the global one none. */
function arnOf(session: CollectorSession, prefix: string, kind: string, id: string | undefined): string {
  const place = session.region === "global" ? "" : session.region;
  return `arn:${session.partition}:${prefix}:${place}:${session.account}:${kind}/${id}`;
}

async function addWebAcls(session: CollectorSession, waf: ClassicWaf, prefix: string): Promise<void> {
  const listed = await session.ask(`${prefix}:ListWebACLs`, (abortSignal) =>
    everyPage(async (NextMarker) => {
      const page = await waf.listWebACLs({ NextMarker, Limit: 100 }, { abortSignal });
      return { items: page.WebACLs, next: page.NextMarker };
    }),
  );
  await Promise.all(
    (listed ?? []).map(async ({ WebACLId, Name }) => {
      const id = arnOf(session, prefix, "webacl", WebACLId);
      const read = await session.ask(
        `${prefix}:GetWebACL`,
        (abortSignal) => waf.getWebACL({ WebACLId }, { abortSignal }),
        { resource: id },
      );
      const logging = await session.ask(
        `${prefix}:GetLoggingConfiguration`,
        (abortSignal) =>
          waf.getLoggingConfiguration({ ResourceArn: read?.WebACL?.WebACLArn ?? id }, { abortSignal }),
        { resource: id, absent: ["WAFNonexistentItemException"] },
      );
      const destinations = logging?.LoggingConfiguration?.LogDestinationConfigs;
      session.add({
        type: `${prefix}:web-acl`,
        id,
        name: Name ?? id,
        config: {
          WebACLId,
          WebACLArn: read?.WebACL?.WebACLArn,
          Name,
          Rules: read?.WebACL && (read.WebACL.Rules ?? []),
          LoggingConfiguration:
            logging === undefined ? undefined : destinations ? { LogDestinationConfigs: destinations } : null,
        },
      });
    }),
  );
}

async function addRules(session: CollectorSession, waf: ClassicWaf, prefix: string): Promise<void> {
  const listed = await session.ask(`${prefix}:ListRules`, (abortSignal) =>
    everyPage(async (NextMarker) => {
      const page = await waf.listRules({ NextMarker, Limit: 100 }, { abortSignal });
      return { items: page.Rules, next: page.NextMarker };
    }),
  );
  await Promise.all(
    (listed ?? []).map(async ({ RuleId, Name }) => {
      const id = arnOf(session, prefix, "rule", RuleId);
      const read = await session.ask(
        `${prefix}:GetRule`,
        (abortSignal) => waf.getRule({ RuleId }, { abortSignal }),
        { resource: id },
      );
      const Predicates = read?.Rule && (read.Rule.Predicates ?? []);
      session.add({ type: `${prefix}:rule`, id, name: Name ?? id, config: { RuleId, Name, Predicates } });
    }),
  );
}

async function addRuleGroups(session: CollectorSession, waf: ClassicWaf, prefix: string): Promise<void> {
  const listed = await session.ask(`${prefix}:ListRuleGroups`, (abortSignal) =>
    everyPage(async (NextMarker) => {
      const page = await waf.listRuleGroups({ NextMarker, Limit: 100 }, { abortSignal });
      return { items: page.RuleGroups, next: page.NextMarker };
    }),
  );
  await Promise.all(
    (listed ?? []).map(async ({ RuleGroupId, Name }) => {
      const id = arnOf(session, prefix, "rulegroup", RuleGroupId);
      const rules = await session.ask(
        `${prefix}:ListActivatedRulesInRuleGroup`,
        (abortSignal) =>
          everyPage(async (NextMarker) => {
            const page = await waf.listActivatedRulesInRuleGroup(
              { RuleGroupId, NextMarker, Limit: 100 },
              { abortSignal },
            );
            return { items: page.ActivatedRules, next: page.NextMarker };
          }),
        { resource: id },
      );
      const ActivatedRules = rules?.map(({ RuleId }) => ({ RuleId }));
      session.add({
        type: `${prefix}:rule-group`,
        id,
        name: Name ?? id,
        config: { RuleGroupId, Name, ActivatedRules },
      });
    }),
  );
}

/** Reads web ACLs, rules and rule groups of WAF Classic. */
export async function collectClassic(
  session: CollectorSession,
  waf: ClassicWaf,
  prefix: "waf" | "waf-regional",
): Promise<void> {
  await Promise.all([
    addWebAcls(session, waf, prefix),
    addRules(session, waf, prefix),
    addRuleGroups(session, waf, prefix),
  ]);
}
