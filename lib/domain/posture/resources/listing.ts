import type { ResourceType } from "./types";

/**
 * The IAM actions of which one lists each type. When that call was denied, the things of this type are unknown: their
 * absence from the snapshot proves nothing.
 */
export const listingOperations: Readonly<Record<ResourceType, readonly string[]>> = {
  "access-analyzer:analyzer": ["access-analyzer:ListAnalyzers"],
  "account:contact": ["account:GetAlternateContact"],
  "backup:plan": ["backup:ListBackupPlans"],
  "backup:vault": ["backup:ListBackupVaults"],
  "cloudtrail:trail": ["cloudtrail:DescribeTrails"],
  "cloudwatch:alarm": ["cloudwatch:DescribeAlarms"],
  "config:recorder": ["config:DescribeConfigurationRecorders"],
  "config:rule": ["config:DescribeConfigRules"],
  "dynamodb:table": ["dynamodb:ListTables"],
  "ec2:ebs-default-encryption": ["ec2:GetEbsEncryptionByDefault"],
  "ec2:flow-log": ["ec2:DescribeFlowLogs"],
  "ec2:instance": ["ec2:DescribeInstances"],
  "ec2:network-acl": ["ec2:DescribeNetworkAcls"],
  "ec2:security-group": ["ec2:DescribeSecurityGroups"],
  "ec2:snapshot": ["ec2:DescribeSnapshots"],
  "ec2:subnet": ["ec2:DescribeSubnets"],
  "ec2:volume": ["ec2:DescribeVolumes"],
  "ec2:vpc": ["ec2:DescribeVpcs"],
  "ecr:repository": ["ecr:DescribeRepositories"],
  "elbv2:load-balancer": ["elasticloadbalancing:DescribeLoadBalancers"],
  "guardduty:detector": ["guardduty:ListDetectors"],
  "iam:account-summary": ["iam:GetAccountSummary"],
  "iam:authorization-details": ["iam:GetAccountAuthorizationDetails"],
  "iam:password-policy": ["iam:GetAccountPasswordPolicy"],
  "iam:role": ["iam:ListRoles", "iam:GetAccountAuthorizationDetails"],
  "iam:saml-provider": ["iam:ListSAMLProviders"],
  "iam:server-certificate": ["iam:ListServerCertificates"],
  "iam:user": ["iam:ListUsers", "iam:GetAccountAuthorizationDetails"],
  "kms:key": ["kms:ListKeys"],
  "lambda:function": ["lambda:ListFunctions"],
  "logs:log-group": ["logs:DescribeLogGroups"],
  "logs:metric-filter": ["logs:DescribeMetricFilters"],
  "organizations:organization": ["organizations:DescribeOrganization"],
  "rds:instance": ["rds:DescribeDBInstances"],
  "rds:snapshot": ["rds:DescribeDBSnapshots"],
  "s3:account-public-access-block": ["s3:GetAccountPublicAccessBlock"],
  "s3:bucket": ["s3:ListAllMyBuckets"],
  "secretsmanager:secret": ["secretsmanager:ListSecrets"],
  "securityhub:hub": ["securityhub:DescribeHub"],
  "sns:topic": ["sns:ListTopics"],
  "ssm-incidents:response-plan": ["ssm-incidents:ListResponsePlans"],
  "ssm:document": ["ssm:ListDocuments"],
  "ssm:managed-instance": ["ssm:DescribeInstanceInformation"],
  "ssm:patch-group": ["ssm:DescribePatchGroups"],
  "wafv2:web-acl": ["wafv2:ListWebACLs"],
};

/** Types that one call lists for every region: a region that was not asked for is seen all the same. */
export const listedEverywhere: ReadonlySet<ResourceType> = new Set(["s3:bucket"]);
