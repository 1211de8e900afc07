export const accessKinds = ["read", "write", "delete", "administer"] as const;
export type AccessKind = (typeof accessKinds)[number];

/** One question worth asking of a resource. */
export type TypicalAction = { kind: AccessKind; action: string; resource: string };

/** In the order read, write, delete, administer; null where the service has no such thing. */
type Four = readonly [string | null, string | null, string | null, string | null];

/**
 * Per resource type: the action that reads what it holds, the one that changes it, the one that deletes it, and the one that
 * decides about everybody's access or protection. From the Service Authorization Reference.
 */
const actions: Readonly<Record<string, Four>> = {
  "s3:bucket": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:PutBucketPolicy"],
  "kms:key": ["kms:Decrypt", "kms:Encrypt", "kms:ScheduleKeyDeletion", "kms:PutKeyPolicy"],
  "secretsmanager:secret": [
    "secretsmanager:GetSecretValue",
    "secretsmanager:PutSecretValue",
    "secretsmanager:DeleteSecret",
    "secretsmanager:PutResourcePolicy",
  ],
  "dynamodb:table": [
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:DeleteTable",
    "dynamodb:PutResourcePolicy",
  ],
  "rds:instance": [
    "rds:CreateDBSnapshot",
    "rds:ModifyDBInstance",
    "rds:DeleteDBInstance",
    "rds:RestoreDBInstanceFromDBSnapshot",
  ],
  "rds:cluster": [
    "rds:CreateDBClusterSnapshot",
    "rds:ModifyDBCluster",
    "rds:DeleteDBCluster",
    "rds:RestoreDBClusterFromSnapshot",
  ],
  "rds:snapshot": [
    "rds:RestoreDBInstanceFromDBSnapshot",
    null,
    "rds:DeleteDBSnapshot",
    "rds:ModifyDBSnapshotAttribute",
  ],
  "lambda:function": [
    "lambda:GetFunction",
    "lambda:UpdateFunctionCode",
    "lambda:DeleteFunction",
    "lambda:AddPermission",
  ],
  "sqs:queue": ["sqs:ReceiveMessage", "sqs:SendMessage", "sqs:DeleteQueue", "sqs:SetQueueAttributes"],
  "sns:topic": ["sns:Subscribe", "sns:Publish", "sns:DeleteTopic", "sns:SetTopicAttributes"],
  "ecr:repository": ["ecr:BatchGetImage", "ecr:PutImage", "ecr:DeleteRepository", "ecr:SetRepositoryPolicy"],
  "ec2:instance": [
    "ssm:StartSession",
    "ec2:ModifyInstanceAttribute",
    "ec2:TerminateInstances",
    "ec2:AssociateIamInstanceProfile",
  ],
  "ec2:security-group": [
    null,
    "ec2:AuthorizeSecurityGroupIngress",
    "ec2:DeleteSecurityGroup",
    "ec2:RevokeSecurityGroupIngress",
  ],
  "ec2:snapshot": ["ec2:CreateVolume", null, "ec2:DeleteSnapshot", "ec2:ModifySnapshotAttribute"],
  "ec2:volume": ["ec2:CreateSnapshot", "ec2:AttachVolume", "ec2:DeleteVolume", null],
  "iam:role": ["sts:AssumeRole", "iam:PutRolePolicy", "iam:DeleteRole", "iam:UpdateAssumeRolePolicy"],
  "iam:user": ["iam:GetUser", "iam:CreateAccessKey", "iam:DeleteUser", "iam:PutUserPolicy"],
  "cloudtrail:trail": [
    "cloudtrail:GetTrail",
    "cloudtrail:UpdateTrail",
    "cloudtrail:DeleteTrail",
    "cloudtrail:StopLogging",
  ],
  "logs:log-group": [
    "logs:GetLogEvents",
    "logs:PutLogEvents",
    "logs:DeleteLogGroup",
    "logs:PutRetentionPolicy",
  ],
  "efs:file-system": [
    "elasticfilesystem:ClientMount",
    "elasticfilesystem:ClientWrite",
    "elasticfilesystem:DeleteFileSystem",
    "elasticfilesystem:PutFileSystemPolicy",
  ],
  "backup:vault": [
    "backup:StartRestoreJob",
    "backup:StartBackupJob",
    "backup:DeleteBackupVault",
    "backup:PutBackupVaultAccessPolicy",
  ],
};

/** Reading and writing a bucket is done to the objects in it. */
function resourceOf(type: string, kind: AccessKind, arn: string): string {
  return type === "s3:bucket" && kind !== "administer" ? `${arn}/*` : arn;
}

/** What to ask about who can reach a resource: the typical actions of its type; none for a type without any. */
export function typicalActions(type: string, arn: string): TypicalAction[] {
  return accessKinds.flatMap((kind, index) => {
    const action = actions[type]?.[index];
    return action ? [{ kind, action, resource: resourceOf(type, kind, arn) }] : [];
  });
}
