/** Rules to begin with, each a whole one that works. */
export const ruleExamples: readonly { name: string; text: string }[] = [
  {
    name: "Functions run on runtimes that we support",
    text: `id: function-supported-runtime
title: Functions run on runtimes that we support
principle: 3
layer: code
severity: medium
resource: lambda:function
# Container images bring their own.
where: { path: config.Runtime, operator: exists }
pass: { path: config.Runtime, operator: in, value: [nodejs22.x, python3.13, java21] }
message: "{name} runs on {config.Runtime}"
why: Each runtime more is one more to patch and to know.
effortMinutes: 60
`,
  },
  {
    name: "Databases of production keep two weeks of backups",
    text: `id: database-two-weeks-of-backups
title: Databases of production keep two weeks of backups
principle: 7
layer: database
severity: high
resource: rds:instance
# Which are judged; left out: all.
where: { path: name, operator: not-like, value: "test-*" }
pass: { path: config.BackupRetentionPeriod, operator: at-least, value: 14 }
message: "{name} keeps {config.BackupRetentionPeriod} days of backups"
why: What was deleted by mistake is often missed only weeks later.
effortMinutes: 10
fix:
  cli: aws rds modify-db-instance --region {region} --db-instance-identifier {name} --backup-retention-period 14
`,
  },
  {
    name: "Security groups say what they are for",
    text: `id: security-group-rules-described
title: Rules of security groups say what they are for
principle: 3
layer: network
severity: low
resource: ec2:security-group
where: { path: "config.IpPermissions[*].IpRanges[*].CidrIp", operator: exists }
pass: { path: "config.IpPermissions[*].IpRanges[*].Description", operator: not-empty, match: every }
message: "{name} has a rule without a description"
why: A rule that nobody can explain is never removed.
effortMinutes: 5
`,
  },
  {
    name: "Instances are younger than 90 days",
    text: `id: instance-renewed-quarterly
title: Instances are renewed every 90 days
principle: 4
layer: compute
severity: low
resource: ec2:instance
where: { path: config.State.Name, operator: equals, value: running }
pass: { path: config.LaunchTime, operator: younger-than-days, value: 90 }
message: "{name} runs since {config.LaunchTime}"
why: What is replaced often is patched, and nobody keeps anything on it by hand.
effortMinutes: 30
`,
  },
  {
    name: "Buckets say who owns them",
    text: `id: bucket-has-owner
title: Buckets say who owns them
principle: 4
layer: governance
severity: medium
resource: s3:bucket
pass: { path: tags.Owner, operator: not-empty }
message: "{name} has no tag Owner"
why: Nobody cleans up what nobody owns.
effortMinutes: 10
fix:
  cli: aws s3api put-bucket-tagging --bucket {name} --tagging 'TagSet=[{Key=Owner,Value=TEAM}]'
`,
  },
];
