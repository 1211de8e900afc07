import type { Check } from "../check";
import type { Layer, Principle } from "../principles";

/** Where a finding of another product belongs, and what is to be said about how that was found out. */
export type Place = { principle: Principle; layer: Layer; note: string | null };

/** What most findings about a service are about; by the names that Security Hub's controls and Prowler's checks use. */
const families: Readonly<Record<string, readonly [Principle, Layer]>> = {
  accessanalyzer: [1, "identity"],
  account: [7, "governance"],
  acm: [5, "edge"],
  apigateway: [3, "edge"],
  apigatewayv2: [3, "edge"],
  appsync: [3, "application"],
  athena: [5, "database"],
  autoscaling: [3, "compute"],
  backup: [7, "storage"],
  bedrock: [3, "application"],
  cloudformation: [4, "governance"],
  cloudfront: [5, "edge"],
  cloudtrail: [2, "logging"],
  cloudwatch: [2, "logging"],
  codebuild: [3, "code"],
  cognito: [1, "identity"],
  config: [4, "governance"],
  directoryservice: [1, "identity"],
  dms: [5, "database"],
  documentdb: [5, "database"],
  dynamodb: [5, "database"],
  ec2: [3, "compute"],
  ecr: [3, "code"],
  ecs: [3, "compute"],
  efs: [5, "storage"],
  eks: [3, "compute"],
  elasticache: [5, "database"],
  elasticbeanstalk: [3, "compute"],
  elb: [3, "load-balancer"],
  elbv2: [3, "load-balancer"],
  emr: [6, "compute"],
  es: [5, "database"],
  eventbridge: [4, "application"],
  fsx: [5, "storage"],
  glue: [5, "application"],
  guardduty: [7, "governance"],
  iam: [1, "identity"],
  inspector: [3, "os"],
  inspector2: [3, "os"],
  kafka: [5, "application"],
  kinesis: [5, "application"],
  kms: [5, "storage"],
  lambda: [3, "code"],
  logs: [2, "logging"],
  macie: [6, "storage"],
  mq: [5, "application"],
  msk: [5, "application"],
  neptune: [5, "database"],
  networkfirewall: [3, "network"],
  opensearch: [5, "database"],
  organizations: [4, "governance"],
  rds: [5, "database"],
  redshift: [5, "database"],
  route53: [3, "edge"],
  s3: [6, "storage"],
  sagemaker: [3, "application"],
  secretsmanager: [6, "application"],
  securityhub: [7, "governance"],
  shield: [3, "edge"],
  sns: [5, "application"],
  sqs: [5, "application"],
  ssm: [6, "os"],
  stepfunctions: [2, "application"],
  transfer: [5, "storage"],
  trustedadvisor: [4, "governance"],
  vpc: [3, "network"],
  waf: [3, "edge"],
  wafv2: [3, "edge"],
  workspaces: [5, "compute"],
};

/** Products and Prowler call some services by other names. */
const otherNames: Readonly<Record<string, string>> = {
  awslambda: "lambda",
  inspectorv2: "inspector2",
  macie2: "macie",
};

export function serviceNamed(name: string): string {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return otherNames[plain] ?? plain;
}

/** Says where control ids and check ids belong, from what Heptagon's own checks are mapped to. */
export type PlaceBook = { of(asked: { reference: string | null; service: string }): Place };

function firstOf(entries: Iterable<readonly [string, Check]>): Map<string, Check> {
  const found = new Map<string, Check>();
  for (const [key, check] of entries) if (!found.has(key)) found.set(key, check);
  return found;
}

/**
 * Binds the mapping of checks: a Security Hub control or Prowler check that one of ours answers to belongs where ours
 * does; another one where most about its service does; what is about no known service, to governance and automation.
 */
export function bindPlaces(checks: readonly Check[]): PlaceBook {
  const byReference = firstOf(
    checks.flatMap((check) => [
      ...check.references.map((reference) => [reference, check] as const),
      ...(check.frameworks.fsbp ?? "")
        .split(" ")
        .filter(Boolean)
        .map((control) => [control, check] as const),
    ]),
  );
  return {
    of({ reference, service }) {
      const check = reference === null ? undefined : byReference.get(reference);
      if (check) return { principle: check.principle, layer: check.layer, note: null };
      const family = families[service];
      const name = reference ?? service;
      if (family) {
        const [principle, layer] = family;
        return {
          principle,
          layer,
          note: `${name} has no counterpart among Heptagon's checks: placed by its service.`,
        };
      }
      return {
        principle: 4,
        layer: "governance",
        note: `${name || "It"} is not mapped to a principle: placed under governance and automation.`,
      };
    },
  };
}

/** GuardDuty's threat purposes and resources, longest first: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-format.html */
const threats: readonly (readonly [string, Principle, Layer])[] = [
  ["Policy:IAMUser/", 1, "identity"],
  ["Policy:S3/", 6, "storage"],
  ["Policy:Kubernetes/", 3, "compute"],
  ["Stealth:IAMUser/", 2, "logging"],
  ["Stealth:S3/", 2, "logging"],
  ["DefenseEvasion:", 2, "logging"],
  ["CredentialAccess:", 1, "identity"],
  ["PrivilegeEscalation:IAMUser/", 1, "identity"],
  ["Persistence:IAMUser/", 1, "identity"],
  ["InitialAccess:IAMUser/", 1, "identity"],
  ["UnauthorizedAccess:IAMUser/", 1, "identity"],
  ["Exfiltration:", 6, "storage"],
  ["Discovery:S3/", 6, "storage"],
  ["UnauthorizedAccess:S3/", 6, "storage"],
  ["Impact:S3/", 6, "storage"],
  ["Object:S3/", 6, "storage"],
  ["Recon:EC2/", 3, "network"],
  ["UnauthorizedAccess:EC2/", 3, "compute"],
  ["UnauthorizedAccess:Lambda/", 3, "code"],
  ["Execution:", 3, "os"],
];

/** Where a GuardDuty finding type belongs; what no prefix names is an event to be answered: principle 7. */
export function placeOfThreat(type: string): Place {
  const found = threats.find(([prefix]) => type.startsWith(prefix));
  if (found) return { principle: found[1], layer: found[2], note: null };
  return { principle: 7, layer: "governance", note: null };
}
