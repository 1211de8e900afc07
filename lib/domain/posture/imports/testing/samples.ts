/** Findings as the products write them, about made-up accounts. */

export const asffFinding = {
  SchemaVersion: "2018-10-08",
  Id: "arn:aws:securityhub:eu-west-1:111122223333:security-control/S3.1/finding/0d8f2b0c-0000-4000-8000-000000000001",
  ProductArn: "arn:aws:securityhub:eu-west-1::product/aws/securityhub",
  ProductName: "Security Hub",
  CompanyName: "AWS",
  Region: "eu-west-1",
  GeneratorId: "security-control/S3.1",
  AwsAccountId: "111122223333",
  Types: ["Software and Configuration Checks/Industry and Regulatory Standards"],
  FirstObservedAt: "2026-02-01T08:00:00.000Z",
  LastObservedAt: "2026-03-01T08:00:00.000Z",
  CreatedAt: "2026-02-01T08:00:00.000Z",
  UpdatedAt: "2026-03-01T08:00:01.000Z",
  Severity: { Label: "MEDIUM", Normalized: 40, Original: "MEDIUM" },
  Title: "S3 general purpose buckets should have block public access settings enabled",
  Description: "This control checks whether block public access is configured at the account level.",
  Remediation: {
    Recommendation: {
      Text: "For information on how to correct this issue, consult the AWS Security Hub controls documentation.",
      Url: "https://docs.aws.amazon.com/console/securityhub/S3.1/remediation",
    },
  },
  ProductFields: { "aws/securityhub/ProductName": "Security Hub" },
  Resources: [
    { Type: "AwsAccount", Id: "AWS::::Account:111122223333", Partition: "aws", Region: "eu-west-1" },
  ],
  Compliance: { Status: "FAILED", SecurityControlId: "S3.1" },
  WorkflowState: "NEW",
  Workflow: { Status: "NEW" },
  RecordState: "ACTIVE",
};

export const prowlerFinding = {
  message: "S3 Bucket reports does not have server access logging.",
  metadata: {
    event_code: "s3_bucket_server_access_logging_enabled",
    product: { name: "Prowler", uid: "prowler", vendor_name: "Prowler", version: "5.4.0" },
    version: "1.4.0",
  },
  severity_id: 3,
  severity: "Medium",
  status: "New",
  status_id: 1,
  status_code: "FAIL",
  status_detail: "S3 Bucket reports has server access logging disabled.",
  unmapped: { related_url: "", compliance: { "CIS-3.0": ["2.1"] } },
  finding_info: {
    created_time: 1772352000,
    created_time_dt: "2026-03-01T08:00:00.000000",
    desc: "Check if buckets have server access logging enabled",
    title: "Check if buckets have server access logging enabled",
    types: [],
    uid: "prowler-aws-s3_bucket_server_access_logging_enabled-111122223333-eu-west-1-reports",
  },
  resources: [
    {
      cloud_partition: "aws",
      region: "eu-west-1",
      group: { name: "s3" },
      name: "reports",
      type: "AwsS3Bucket",
      uid: "arn:aws:s3:::reports",
    },
  ],
  class_uid: 2004,
  cloud: { account: { uid: "111122223333" }, provider: "aws", region: "eu-west-1" },
  remediation: {
    desc: "Turn server access logging on.",
    references: [
      "No command available.",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html",
    ],
  },
  time: 1772352000,
};

/** As the export to S3 writes it. */
export const guardDutyFinding = {
  schemaVersion: "2.0",
  accountId: "111122223333",
  region: "eu-west-1",
  partition: "aws",
  id: "16afba5c5c43e07c9e3e5e2e544e95df",
  arn: "arn:aws:guardduty:eu-west-1:111122223333:detector/d1/finding/16afba5c5c43e07c9e3e5e2e544e95df",
  type: "UnauthorizedAccess:EC2/SSHBruteForce",
  resource: { resourceType: "Instance", instanceDetails: { instanceId: "i-0123456789abcdef0", tags: [] } },
  service: {
    serviceName: "guardduty",
    archived: false,
    count: 12,
    eventFirstSeen: "2026-02-27T10:00:00.000Z",
    eventLastSeen: "2026-03-01T07:50:00.000Z",
  },
  severity: 8,
  createdAt: "2026-02-27T10:05:00.000Z",
  updatedAt: "2026-03-01T08:00:00.000Z",
  title: "198.51.100.7 is performing SSH brute force attacks against i-0123456789abcdef0.",
  description: "198.51.100.7 is performing SSH brute force attacks against i-0123456789abcdef0.",
};
