import { cloudFormationTemplate } from "./cloudformation";
import { type RoleSpec, roleDescription } from "./role";

/**
 * A CloudFormation template for the management account: a stack set that makes the role in every account below the given
 * units, and in those that join later. Service-managed stack sets leave the management account itself out; there the
 * one-account template makes the role.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-associate-stackset-with-org.html
 */
export function stackSetTemplate(spec: RoleSpec): Record<string, unknown> {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `${roleDescription} In every account of the organisation.`,
    Parameters: {
      Units: {
        Type: "CommaDelimitedList",
        Description: "Ids of the root (r-…) or of organisational units (ou-…) whose accounts get the role",
      },
    },
    Resources: {
      HeptagonStackSet: {
        Type: "AWS::CloudFormation::StackSet",
        Properties: {
          StackSetName: "heptagon-read-only",
          Description: roleDescription,
          PermissionModel: "SERVICE_MANAGED",
          AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
          Capabilities: ["CAPABILITY_NAMED_IAM"],
          OperationPreferences: { FailureTolerancePercentage: 100, MaxConcurrentPercentage: 100 },
          // A role belongs to no region: one stack an account makes it.
          StackInstancesGroup: [
            {
              DeploymentTargets: { OrganizationalUnitIds: { Ref: "Units" } },
              Regions: [{ Ref: "AWS::Region" }],
            },
          ],
          TemplateBody: JSON.stringify(cloudFormationTemplate(spec)),
        },
      },
    },
  };
}
