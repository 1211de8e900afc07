import type { IamPrincipal } from "@/lib/domain/iam/account/account";
import { grantsEverything } from "@/lib/domain/iam/policy/grants-everything";

type Row = Record<string, unknown>;

/** A user or role as a row of the table `principal`. */
export function principalRow(one: IamPrincipal): Row {
  return {
    account: one.account,
    arn: one.arn,
    name: one.name,
    kind: one.kind,
    created_at: one.createdAt,
    groups: one.groups,
    policies: one.policies.length,
    boundary: one.boundary?.name ?? null,
    grants_everything: one.policies.some(({ policy }) => grantsEverything(policy)),
    trust: one.trust?.statements.map(({ written }) => written) ?? null,
    tags: one.tags,
  };
}

/** The statements of every policy that a principal holds, as rows of the table `statement`. */
export function statementRows(one: IamPrincipal): Row[] {
  return one.policies.flatMap(({ name, group, policy }) =>
    policy.statements.map((statement) => ({
      account: one.account,
      principal: one.arn,
      policy: name,
      via_group: group,
      place: statement.path,
      sid: statement.sid,
      effect: statement.effect,
      actions: statement.actions.patterns,
      except_actions: statement.actions.negated,
      resources: statement.resources?.patterns ?? [],
      except_resources: statement.resources?.negated ?? false,
      conditions: statement.conditions,
    })),
  );
}
