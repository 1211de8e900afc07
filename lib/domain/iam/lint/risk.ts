import type { Catalogue } from "../catalogue";
import type { Policy, Statement } from "../policy/policy";
import { actionsOf, type KnownAction } from "./expand";

export const risks = [
  "privilege escalation",
  "credentials exposure",
  "data exfiltration",
  "resource exposure",
  "infrastructure change",
] as const;
export type Risk = (typeof risks)[number];

/** Actions of a risk that a policy allows on every resource, without a condition. */
export type RiskFound = { risk: Risk; actions: string[] };

/** Ways to more permissions: the first act of each method that Heptagon searches for. */
const escalating =
  /^iam:(AddUserToGroup|Attach(Group|Role|User)Policy|CreateAccessKey|CreateLoginProfile|UpdateLoginProfile|CreatePolicyVersion|SetDefaultPolicyVersion|PassRole|Put(Group|Role|User)Policy|UpdateAssumeRolePolicy)$|^sts:AssumeRole$|^lambda:(UpdateFunctionCode|UpdateFunctionConfiguration)$|^ssm:(SendCommand|StartSession)$|^glue:UpdateDevEndpoint$|^ec2-instance-connect:SendSSHPublicKey$/;

/** Calls whose answer holds credentials. From the API reference of each service. */
const credentials =
  /^(iam:(CreateAccessKey|CreateServiceSpecificCredential|ResetServiceSpecificCredential)|sts:(AssumeRole|AssumeRoleWithSAML|AssumeRoleWithWebIdentity|GetFederationToken|GetSessionToken)|ec2:GetPasswordData|ecr:GetAuthorizationToken|ecr-public:GetAuthorizationToken|redshift:GetClusterCredentials(WithIAM)?|cognito-identity:GetCredentialsForIdentity|codeartifact:GetAuthorizationToken|sso:GetRoleCredentials|chime:CreateApiKey|lightsail:(GetRelationalDatabaseMasterUserPassword|DownloadDefaultKeyPair)|rds-db:connect|eks:AccessKubernetesApi)$/;

/** Calls that carry away what is stored. */
const exfiltrating =
  /^(s3:GetObject(Version)?|secretsmanager:(GetSecretValue|BatchGetSecretValue)|ssm:GetParameter(s|sByPath|History)?|dynamodb:(GetItem|BatchGetItem|Query|Scan|ExportTableToPointInTime)|rds:(CopyDB(Cluster)?Snapshot|StartExportTask|CreateDBSnapshot|ModifyDB(Cluster)?SnapshotAttribute)|ec2:(CreateSnapshot|ModifySnapshotAttribute|CreateImage|ModifyImageAttribute)|kms:Decrypt|logs:(GetLogEvents|FilterLogEvents|StartQuery)|sqs:ReceiveMessage|kinesis:GetRecords|athena:GetQueryResults|redshift-data:GetStatementResult|backup:StartCopyJob)$/;

const isOf: Record<Risk, (one: KnownAction) => boolean> = {
  "privilege escalation": ({ action }) => escalating.test(action),
  "credentials exposure": ({ action }) => credentials.test(action),
  "data exfiltration": ({ action }) => exfiltrating.test(action),
  "resource exposure": ({ level }) => level === "Permissions management",
  "infrastructure change": ({ action, level }) => level === "Write" && !action.startsWith("iam:"),
};

function isUnbounded({ effect, resources, conditions }: Statement): boolean {
  if (effect !== "Allow" || conditions.length > 0) return false;
  return resources === null || resources.negated || resources.patterns.includes("*");
}

/** What a policy lets happen everywhere and always, by kind of harm; what another statement denies everywhere is left out. */
export function risksOf(policy: Policy, catalogue: Catalogue): RiskFound[] {
  const denied = new Set(
    policy.statements
      .filter(({ effect, conditions, resources }) => {
        const everywhere = resources === null || (!resources.negated && resources.patterns.includes("*"));
        return effect === "Deny" && conditions.length === 0 && everywhere;
      })
      .flatMap((statement) => actionsOf(catalogue, statement).map(({ action }) => action)),
  );
  const allowed = new Map(
    policy.statements
      .filter(isUnbounded)
      .flatMap((statement) => actionsOf(catalogue, statement).map((one) => [one.action, one] as const)),
  );
  const open = [...allowed.values()].filter(({ action }) => !denied.has(action));
  return risks.flatMap((risk) => {
    const actions = open.filter(isOf[risk]).map(({ action }) => action);
    return actions.length > 0 ? [{ risk, actions: actions.sort() }] : [];
  });
}
