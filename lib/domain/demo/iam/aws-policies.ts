import { allow, type ManagedPolicy, policy } from "./policy";

function awsManaged(path: string, ...statements: Parameters<typeof policy>): ManagedPolicy {
  return {
    name: path.split("/").at(-1) ?? path,
    arn: `arn:aws:iam::aws:policy/${path}`,
    account: null,
    document: policy(...statements),
  };
}

/** Those policies of AWS that the organisation attaches, brought down to what matters for the questions asked of them. */
export const aws = {
  administrator: awsManaged("AdministratorAccess", allow("*", "*")),
  readOnly: awsManaged(
    "ReadOnlyAccess",
    allow(
      [
        "cloudtrail:Get*",
        "cloudtrail:Describe*",
        "cloudtrail:LookupEvents",
        "ec2:Describe*",
        "iam:Get*",
        "iam:List*",
        "kms:Describe*",
        "kms:List*",
        "lambda:Get*",
        "lambda:List*",
        "logs:Describe*",
        "logs:FilterLogEvents",
        "logs:Get*",
        "rds:Describe*",
        "rds:List*",
        "s3:Get*",
        "s3:List*",
        "dynamodb:Describe*",
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:Scan",
        "sts:GetCallerIdentity",
      ],
      "*",
    ),
  ),
  securityAudit: awsManaged(
    "SecurityAudit",
    allow(
      [
        "access-analyzer:Get*",
        "access-analyzer:List*",
        "cloudtrail:Describe*",
        "cloudtrail:Get*",
        "cloudtrail:LookupEvents",
        "config:Describe*",
        "config:Get*",
        "ec2:Describe*",
        "guardduty:Get*",
        "guardduty:List*",
        "iam:Get*",
        "iam:List*",
        "iam:GenerateCredentialReport",
        "kms:Describe*",
        "kms:GetKeyPolicy",
        "kms:List*",
        "lambda:GetPolicy",
        "lambda:List*",
        "rds:Describe*",
        "s3:GetBucket*",
        "s3:GetEncryptionConfiguration",
        "s3:ListAllMyBuckets",
        "secretsmanager:ListSecrets",
        "securityhub:Get*",
      ],
      "*",
    ),
  ),
  billing: awsManaged(
    "job-function/Billing",
    allow(
      ["aws-portal:View*", "budgets:View*", "ce:Get*", "cur:Describe*", "account:GetAccountInformation"],
      "*",
    ),
  ),
  lambdaBasic: awsManaged(
    "service-role/AWSLambdaBasicExecutionRole",
    allow(["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], "*"),
  ),
  ssmCore: awsManaged(
    "AmazonSSMManagedInstanceCore",
    allow(
      [
        "ssm:UpdateInstanceInformation",
        "ssm:ListInstanceAssociations",
        "ssm:PutInventory",
        "ssm:GetDeployablePatchSnapshotForInstance",
        "ssmmessages:CreateControlChannel",
        "ssmmessages:OpenControlChannel",
        "ec2messages:GetMessages",
      ],
      "*",
    ),
  ),
  athena: awsManaged(
    "AmazonAthenaFullAccess",
    allow(["athena:*", "glue:GetDatabase*", "glue:GetTable*", "glue:GetPartition*"], "*"),
  ),
  configRole: awsManaged(
    "aws-service-role/AWSConfigServiceRolePolicy",
    allow(
      [
        "ec2:Describe*",
        "s3:GetBucket*",
        "s3:ListAllMyBuckets",
        "rds:Describe*",
        "kms:ListKeys",
        "lambda:List*",
        "iam:Get*",
        "iam:List*",
        "config:Put*",
      ],
      "*",
    ),
  ),
  autoscalingRole: awsManaged(
    "aws-service-role/AutoScalingServiceRolePolicy",
    allow(
      [
        "ec2:RunInstances",
        "ec2:TerminateInstances",
        "ec2:Describe*",
        "elasticloadbalancing:Describe*",
        "elasticloadbalancing:RegisterTargets",
      ],
      "*",
    ),
  ),
} as const;
