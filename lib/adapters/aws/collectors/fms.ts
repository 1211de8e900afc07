import { FMSClient, ListComplianceStatusCommand, ListPoliciesCommand } from "@aws-sdk/client-fms";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

/** An account that administers no Firewall Manager is refused in words other than those of a missing permission. */
function administersNothing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /admin/i.test(error.message) && !/not authorized to perform/i.test(error.message);
}

export const collector: Collector = {
  service: "fms",
  scope: "regional",
  operations: ["fms:ListPolicies", "fms:ListComplianceStatus"],
  async collect(session) {
    const fms = session.client(FMSClient);
    const policies = await session.ask("fms:ListPolicies", async (abortSignal) => {
      try {
        return await everyPage(async (NextToken) => {
          const page = await fms.send(new ListPoliciesCommand({ NextToken, MaxResults: 100 }), {
            abortSignal,
          });
          return { items: page.PolicyList, next: page.NextToken };
        });
      } catch (error) {
        if (administersNothing(error)) return [];
        throw error;
      }
    });
    await Promise.all(
      (policies ?? []).map(async (policy) => {
        const id = policy.PolicyArn ?? "";
        const statuses = await session.ask(
          "fms:ListComplianceStatus",
          (abortSignal) =>
            everyPage(async (NextToken) => {
              const page = await fms.send(
                new ListComplianceStatusCommand({ PolicyId: policy.PolicyId, NextToken }),
                { abortSignal },
              );
              return { items: page.PolicyComplianceStatusList, next: page.NextToken };
            }),
          { resource: id },
        );
        const ComplianceStatuses = statuses?.map(({ MemberAccount, EvaluationResults }) => ({
          MemberAccount,
          EvaluationResults,
        }));
        session.add({
          type: "fms:policy",
          id,
          name: policy.PolicyName ?? id,
          config: { ...policy, ComplianceStatuses },
        });
      }),
    );
  },
};
