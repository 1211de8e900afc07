import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedText, namedUuid } from "../identifiers";
import { type AccountName, accountIds, home } from "../organisation/accounts";
import { vpcOf } from "../organisation/network";
import { type Day, resource } from "./day";

const at = (account: AccountName) => ({ account, region: home });
const arnOf = (account: AccountName, service: string, rest: string) =>
  `arn:aws:${service}:${home}:${accountIds[account]}:${rest}`;

function stores(): Resource[] {
  const systems = [
    ["data", "models", 2],
    ["shared", "home", 1],
  ] as const;
  const caches = [
    ["payments", "carts", true],
    ["data", "features", false],
  ] as const;
  const domain = arnOf("data", "es", "domain/events");
  return [
    ...systems.map(([account, name, NumberOfMountTargets]) => {
      const FileSystemId = `fs-${namedText(17, `efs:${name}`).toLowerCase()}`;
      const arn = arnOf(account, "elasticfilesystem", `file-system/${FileSystemId}`);
      const config = { FileSystemId, FileSystemArn: arn, Encrypted: true, NumberOfMountTargets };
      return resource("efs:file-system", at(account), arn, FileSystemId, config, { Name: name });
    }),
    ...caches.map(([account, name, good]) => {
      const ARN = arnOf(account, "elasticache", `replicationgroup:${name}`);
      return resource("elasticache:replication-group", at(account), ARN, name, {
        ReplicationGroupId: name,
        ARN,
        AutomaticFailover: good ? "enabled" : "disabled",
        MultiAZ: good ? "enabled" : "disabled",
        SnapshotRetentionLimit: good ? 7 : 0,
        TransitEncryptionEnabled: true,
        AtRestEncryptionEnabled: true,
        AutoMinorVersionUpgrade: true,
      });
    }),
    resource("opensearch:domain", at("data"), domain, "events", {
      DomainName: "events",
      ARN: domain,
      VPCOptions: { VPCId: vpcOf("data", home).vpcId, SubnetIds: vpcOf("data", home).subnets },
      AccessPolicies: null,
      EncryptionAtRestOptions: { Enabled: true },
      NodeToNodeEncryptionOptions: { Enabled: true },
      AdvancedSecurityOptions: { Enabled: true },
      DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
      LogPublishingOptions: { AUDIT_LOGS: { Enabled: false } },
      ServiceSoftwareOptions: { UpdateAvailable: false },
    }),
  ];
}

function containers(day: Day): Resource[] {
  const cluster = arnOf("data", "eks", "cluster/features");
  const task = arnOf("payments", "ecs", "task-definition/settle:14");
  const service = arnOf("payments", "ecs", "service/payments/settle");
  return [
    resource("eks:cluster", at("data"), cluster, "features", {
      name: "features",
      arn: cluster,
      version: "1.33",
      deletionProtection: false,
      resourcesVpcConfig: {
        endpointPublicAccess: day.number < 20,
        endpointPrivateAccess: true,
        publicAccessCidrs: day.number < 20 ? ["203.0.113.0/24"] : [],
      },
      encryptionConfig: [{ resources: ["secrets"] }],
      logging: { clusterLogging: [{ types: ["api", "audit", "authenticator"], enabled: true }] },
    }),
    resource("ecs:task-definition", at("payments"), task, "settle", {
      family: "settle",
      networkMode: "awsvpc",
      pidMode: null,
      taskRoleArn: `arn:aws:iam::${accountIds.payments}:role/settle`,
      containerDefinitions: [
        {
          name: "settle",
          privileged: false,
          user: "1000",
          readonlyRootFilesystem: day.number > 10,
          logDriver: "awslogs",
          environment: ["STAGE", "LEDGER_HOST"],
        },
      ],
    }),
    resource("ecs:service", at("payments"), service, "settle", {
      clusterArn: arnOf("payments", "ecs", "cluster/payments"),
      launchType: "FARGATE",
      taskDefinition: task,
      assignPublicIp: "DISABLED",
    }),
  ];
}

function work(): Resource[] {
  const machine = arnOf("payments", "states", "stateMachine:month-end");
  const build = arnOf("shared", "codebuild", "project/site");
  const queues = [
    ["payments", "settlements", true],
    ["payments", "refunds", true],
    ["sandbox", "scratch", false],
  ] as const;
  return [
    ...queues.map(([account, name, SqsManagedSseEnabled]) =>
      resource("sqs:queue", at(account), arnOf(account, "sqs", name), name, {
        QueueUrl: `https://sqs.${home}.amazonaws.com/${accountIds[account]}/${name}`,
        Policy: null,
        KmsMasterKeyId: null,
        SqsManagedSseEnabled,
      }),
    ),
    resource("stepfunctions:state-machine", at("payments"), machine, "month-end", {
      name: "month-end",
      type: "STANDARD",
      loggingLevel: "ALL",
      roleArn: `arn:aws:iam::${accountIds.payments}:role/settle`,
      secretPlaces: [],
    }),
    resource("codebuild:project", at("shared"), build, "site", {
      name: "site",
      serviceRole: `arn:aws:iam::${accountIds.shared}:role/deploy`,
      encryptionKey: arnOf("shared", "kms", `key/${namedUuid("site")}`),
      privilegedMode: true,
      source: { type: "GITHUB", location: "https://github.com/northwind/site" },
      environmentVariables: [{ name: "NPM_TOKEN", type: "SECRETS_MANAGER" }],
    }),
  ];
}

/** What teams run beside machines and functions: file systems, caches, search, containers, queues, builds. */
export function platforms(day: Day): Resource[] {
  return [...stores(), ...containers(day), ...work()];
}
