import { ConfigServiceClient, PutConfigRuleCommand } from "@aws-sdk/client-config-service";
import { DescribeSubnetsCommand, EC2Client } from "@aws-sdk/client-ec2";
import {
  CreateApplicationCommand,
  CreateEnvironmentCommand,
  ElasticBeanstalkClient,
} from "@aws-sdk/client-elastic-beanstalk";
import { CreateSAMLProviderCommand, IAMClient } from "@aws-sdk/client-iam";
import { EnableCommand, Inspector2Client } from "@aws-sdk/client-inspector2";
import { EnableMacieCommand, Macie2Client } from "@aws-sdk/client-macie2";
import {
  CreateFirewallCommand,
  NetworkFirewallClient,
  UpdateLoggingConfigurationCommand,
} from "@aws-sdk/client-network-firewall";
import { CreateDomainCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import {
  AttachPolicyCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  Route53Client,
} from "@aws-sdk/client-route-53";
import {
  CreateSecretCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { CreateDocumentCommand, ModifyDocumentPermissionCommand, SSMClient } from "@aws-sdk/client-ssm";
import { CreateWebACLCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { madeUp } from "./made-up";
import { policy, type Seed, type Seeding } from "./seeding";

async function organisation({ config, step }: Seeding): Promise<void> {
  const client = new OrganizationsClient(config);
  const guardrails = {
    "home-regions": [
      "SERVICE_CONTROL_POLICY",
      policy({
        Effect: "Deny",
        Action: "*",
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": ["us-east-1"] } },
      }),
    ],
    tags: ["TAG_POLICY", JSON.stringify({ tags: { owner: { tag_key: { "@@assign": "owner" } } } })],
    "no-learning": [
      "AISERVICES_OPT_OUT_POLICY",
      JSON.stringify({
        services: {
          default: {
            opt_out_policy: { "@@assign": "optOut", "@@operators_allowed_for_child_policies": ["@@none"] },
          },
        },
      }),
    ],
  } as const;
  await step("organisation", () => client.send(new CreateOrganizationCommand({ FeatureSet: "ALL" })));
  for (const [Name, [Type, Content]] of Object.entries(guardrails))
    await step(`policy ${Name}`, async () => {
      const { Roots } = await client.send(new ListRootsCommand({}));
      const RootId = Roots?.[0]?.Id;
      await client.send(new EnablePolicyTypeCommand({ RootId, PolicyType: Type }));
      const { Policy } = await client.send(
        new CreatePolicyCommand({ Name, Description: Name, Type, Content }),
      );
      await client.send(new AttachPolicyCommand({ PolicyId: Policy?.PolicySummary?.Id, TargetId: RootId }));
    });
}

async function detection({ config, step }: Seeding): Promise<void> {
  await step("inspector", () =>
    new Inspector2Client(config).send(new EnableCommand({ resourceTypes: ["EC2", "ECR", "LAMBDA"] })),
  );
  await step("macie", () => new Macie2Client(config).send(new EnableMacieCommand({ status: "ENABLED" })));
  await step("config rule", () =>
    new ConfigServiceClient(config).send(
      new PutConfigRuleCommand({
        ConfigRule: {
          ConfigRuleName: "buckets",
          Source: { Owner: "AWS", SourceIdentifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED" },
        },
      }),
    ),
  );
  const firewall = new NetworkFirewallClient(config);
  for (const DeleteProtection of [true, false])
    await step("firewall", async () => {
      const { Subnets = [] } = await new EC2Client(config).send(new DescribeSubnetsCommand({}));
      const { Firewall } = await firewall.send(
        new CreateFirewallCommand({
          FirewallName: DeleteProtection ? "kept" : "lost",
          FirewallPolicyArn: "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/all",
          VpcId: Subnets[0]?.VpcId,
          SubnetMappings: Subnets.slice(0, DeleteProtection ? 2 : 1).map(({ SubnetId }) => ({ SubnetId })),
          DeleteProtection,
        }),
      );
      if (!DeleteProtection) return;
      await firewall.send(
        new UpdateLoggingConfigurationCommand({
          FirewallArn: Firewall?.FirewallArn,
          LoggingConfiguration: {
            LogDestinationConfigs: [
              { LogType: "FLOW", LogDestinationType: "S3", LogDestination: { bucketName: "audit-log" } },
            ],
          },
        }),
      );
    });
  const VisibilityConfig = {
    SampledRequestsEnabled: true,
    CloudWatchMetricsEnabled: true,
    MetricName: "shop",
  };
  await step("web acl with rules", () =>
    new WAFV2Client(config).send(
      new CreateWebACLCommand({
        Name: "shop",
        Scope: "REGIONAL",
        DefaultAction: { Allow: {} },
        Rules: [
          {
            Name: "rate",
            Priority: 1,
            Action: { Block: {} },
            Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: "IP" } },
            VisibilityConfig,
          },
        ],
        VisibilityConfig,
      }),
    ),
  );
  await step("search domain of everyone", () =>
    new OpenSearchClient(config).send(
      new CreateDomainCommand({
        DomainName: "anyone",
        EngineVersion: "OpenSearch_1.3",
        AccessPolicies: policy({ Effect: "Allow", Principal: { AWS: "*" }, Action: "es:*", Resource: "*" }),
      }),
    ),
  );
  await step("search domain with its own users", () =>
    new OpenSearchClient(config).send(
      new CreateDomainCommand({
        DomainName: "members",
        EngineVersion: "OpenSearch_2.19",
        ClusterConfig: {
          InstanceCount: 3,
          ZoneAwarenessEnabled: true,
          DedicatedMasterEnabled: true,
          DedicatedMasterCount: 3,
        },
        EncryptionAtRestOptions: { Enabled: true },
        NodeToNodeEncryptionOptions: { Enabled: true },
        DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
        AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: true },
        VPCOptions: { SubnetIds: ["subnet-1"], SecurityGroupIds: ["sg-1"] },
        LogPublishingOptions: {
          AUDIT_LOGS: {
            Enabled: true,
            CloudWatchLogsLogGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:trail",
          },
        },
      }),
    ),
  );
}

async function operations({ account, config, step }: Seeding): Promise<void> {
  const ssm = new SSMClient(config);
  for (const [Name, text] of [
    ["shared-with-all", "echo hello"],
    ["with-password", `export AWS_ACCESS_KEY_ID=${madeUp.keyId} AWS_SECRET_ACCESS_KEY=${madeUp.secret}`],
  ] as const)
    await step(`document ${Name}`, async () => {
      await ssm.send(
        new CreateDocumentCommand({
          Name,
          DocumentType: "Command",
          DocumentFormat: "JSON",
          Content: JSON.stringify({
            schemaVersion: "2.2",
            description: Name,
            mainSteps: [{ action: "aws:runShellScript", name: "run", inputs: { runCommand: [text] } }],
          }),
        }),
      );
      if (Name === "shared-with-all")
        await ssm.send(
          new ModifyDocumentPermissionCommand({ Name, PermissionType: "Share", AccountIdsToAdd: ["all"] }),
        );
    });
  const route53 = new Route53Client(config);
  await step("zone", async () => {
    const { HostedZone } = await route53.send(
      new CreateHostedZoneCommand({ Name: "shop.example", CallerReference: "1" }),
    );
    const record = (Name: string, Value: string) => ({
      Action: "CREATE" as const,
      ResourceRecordSet: { Name, Type: "A" as const, TTL: 300, ResourceRecords: [{ Value }] },
    });
    await route53.send(
      new ChangeResourceRecordSetsCommand({
        HostedZoneId: HostedZone?.Id,
        ChangeBatch: {
          Changes: [
            record("gone.shop.example", "54.152.12.34"),
            record("office.shop.example", "203.0.113.7"),
          ],
        },
      }),
    );
  });
  const secrets = new SecretsManagerClient(config);
  await step("rotating secret", async () => {
    await secrets.send(new CreateSecretCommand({ Name: "rotates", SecretString: "x" }));
    await secrets.send(
      new RotateSecretCommand({
        SecretId: "rotates",
        RotationLambdaARN: `arn:aws:lambda:us-east-1:${account}:function:current`,
        RotationRules: { AutomaticallyAfterDays: 30 },
      }),
    );
  });
  await step("directory", () =>
    new IAMClient(config).send(
      new CreateSAMLProviderCommand({
        Name: "directory",
        SAMLMetadataDocument: `<EntityDescriptor>${"x".repeat(1000)}</EntityDescriptor>`,
      }),
    ),
  );
  const beanstalk = new ElasticBeanstalkClient(config);
  await step("beanstalk", async () => {
    await beanstalk.send(new CreateApplicationCommand({ ApplicationName: "shop" }));
    await beanstalk.send(
      new CreateEnvironmentCommand({
        ApplicationName: "shop",
        EnvironmentName: "live",
        SolutionStackName: "64bit Amazon Linux 2023 v4.3.0 running Node.js 22",
      }),
    );
  });
}

/** Organisation, detection, firewalls, search domains, names and secrets. */
export const seed: Seed = async (seeding) => {
  await organisation(seeding);
  await detection(seeding);
  await operations(seeding);
};
