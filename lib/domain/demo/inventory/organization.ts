import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { memberAccounts, serviceControlPolicies } from "../iam/organisation-policies";
import { organisation } from "../organisation/accounts";
import { resource } from "./day";

/** The organisation with its policies, as the management account sees it. */
export function organization(): Resource[] {
  const arn = `arn:aws:organizations::${organisation.management}:organization/${organisation.id}`;
  return [
    resource("organizations:organization", { account: "shared", region: "global" }, arn, organisation.id, {
      Organization: {
        Id: organisation.id,
        Arn: arn,
        FeatureSet: "ALL",
        MasterAccountId: organisation.management,
      },
      Roots: [
        { Id: organisation.rootId, PolicyTypes: [{ Type: "SERVICE_CONTROL_POLICY", Status: "ENABLED" }] },
      ],
      Policies: serviceControlPolicies.map(({ id, name, document, targets }) => ({
        Id: id,
        Name: name,
        Type: "SERVICE_CONTROL_POLICY",
        AwsManaged: name === "FullAWSAccess",
        Content: { ...document },
        Targets: targets,
      })),
      Accounts: memberAccounts,
    }),
  ];
}
