import { z } from "zod";
import { asked, config, policyDocument, type ResourceDefinitions } from "../shape";

const policy = config({
  Id: z.string(),
  Name: z.string(),
  /** SERVICE_CONTROL_POLICY | RESOURCE_CONTROL_POLICY | TAG_POLICY | BACKUP_POLICY | … */
  Type: z.string(),
  AwsManaged: z.boolean(),
  Content: policyDocument,
  Targets: z.array(config({ TargetId: z.string(), Type: z.string(), Name: z.string() })),
});

/** In the management account, region `global`. `Organization` is null in an account that belongs to none. */
const organization = config({
  Organization: asked(
    config({
      Id: z.string(),
      Arn: z.string(),
      /** ALL | CONSOLIDATED_BILLING */
      FeatureSet: z.string(),
      MasterAccountId: z.string(),
    }),
  ),
  Roots: asked(
    z.array(
      config({ Id: z.string(), PolicyTypes: z.array(config({ Type: z.string(), Status: z.string() })) }),
    ),
  ),
  Policies: asked(z.array(policy)),
  /** ListAccounts; `Path` holds the ids of root and units above the account, from the root down (ListParents). */
  Accounts: asked(
    z.array(
      config({
        Id: z.string(),
        Name: z.string(),
        /** ACTIVE | SUSPENDED | PENDING_CLOSURE */
        Status: z.string(),
        Path: asked(z.array(z.string())),
      }),
    ),
  ),
  /** ListDelegatedAdministrators: members that run a service for the whole organisation. */
  DelegatedAdministrators: asked(z.array(config({ Id: z.string(), Name: z.string(), Status: z.string() }))),
});

export const resources = {
  "organizations:organization": { config: organization, listedBy: ["organizations:DescribeOrganization"] },
} satisfies ResourceDefinitions;
