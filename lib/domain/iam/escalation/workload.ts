/** What runs with a role: who can change or enter it acts as that role. */
export const workloadKinds = [
  "lambda:function",
  "ec2:instance",
  "codebuild:project",
  "ecs:service",
  "glue:job",
  "sagemaker:notebook",
  "cloudformation:stack",
  "states:state-machine",
  "apprunner:service",
] as const;
export type WorkloadKind = (typeof workloadKinds)[number];

export type Workload = { kind: WorkloadKind; arn: string; role: string };
