import type { Resource } from "@/lib/domain/posture/snapshot/document";
import { namedText } from "../identifiers";
import { accountIds, home } from "../organisation/accounts";
import { functions } from "../organisation/functions";
import { instances } from "../organisation/instances";
import { groupNamed, vpcOf } from "../organisation/network";
import { tables } from "../organisation/tables";
import { type Day, daysBefore, resource } from "./day";

function lambdas(day: Day): Resource[] {
  return functions.map((lambda) => {
    const open = lambda.name === "lab-hello";
    return resource("lambda:function", lambda, lambda.arn, lambda.name, {
      FunctionName: lambda.name,
      FunctionArn: lambda.arn,
      Runtime: lambda.name === "notify" && day.number > 21 ? "nodejs22.x" : lambda.runtime,
      Role: lambda.role.arn,
      LastModified: daysBefore(day, 1),
      PackageType: "Zip",
      TracingConfig: { Mode: lambda.account === "payments" ? "Active" : "PassThrough" },
      Policy: open
        ? {
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "url",
                Effect: "Allow",
                Principal: "*",
                Action: "lambda:InvokeFunctionUrl",
                Resource: lambda.arn,
                Condition: { StringEquals: { "lambda:FunctionUrlAuthType": "NONE" } },
              },
            ],
          }
        : null,
      FunctionUrlConfig: open
        ? {
            FunctionUrl: `https://${namedText(24, "url").toLowerCase()}.lambda-url.${home}.on.aws/`,
            AuthType: "NONE",
          }
        : null,
    });
  });
}

function dynamo(day: Day): Resource[] {
  return tables.map((table) => {
    const kept = table.account !== "sandbox" && (table.account !== "data" || day.number > 8);
    return resource("dynamodb:table", table, table.arn, table.name, {
      TableName: table.name,
      TableArn: table.arn,
      TableStatus: "ACTIVE",
      DeletionProtectionEnabled: table.account === "payments" || table.name === "invoices",
      ContinuousBackups: {
        ContinuousBackupsStatus: "ENABLED",
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: kept ? "ENABLED" : "DISABLED" },
      },
      ResourcePolicy: null,
    });
  });
}

function repositories(day: Day): Resource[] {
  return ["base-node", "base-python", "app", "orders", "lake-jobs"].map((repositoryName, index) => {
    const place = { account: "shared", region: home } as const;
    const repositoryArn = `arn:aws:ecr:${home}:${accountIds.shared}:repository/${repositoryName}`;
    return resource("ecr:repository", place, repositoryArn, repositoryName, {
      repositoryArn,
      repositoryName,
      repositoryUri: `${accountIds.shared}.dkr.ecr.${home}.amazonaws.com/${repositoryName}`,
      imageTagMutability: index < day.number / 8 ? "IMMUTABLE" : "MUTABLE",
      imageScanningConfiguration: { scanOnPush: index !== 4 },
      encryptionConfiguration: { encryptionType: "AES256" },
      policyText: null,
    });
  });
}

function loadBalancers(day: Day): Resource[] {
  return ["web", "api", "partners"].map((name) => {
    const place = { account: "payments", region: home } as const;
    const arn = `arn:aws:elasticloadbalancing:${home}:${accountIds.payments}:loadbalancer/app/${name}/${namedText(16, `lb:${name}`).toLowerCase()}`;
    const vpc = vpcOf("payments", home);
    const plain = name === "partners" && day.number < 24;
    const redirect = {
      Type: "redirect",
      RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
    };
    return resource("elbv2:load-balancer", place, arn, name, {
      LoadBalancerArn: arn,
      LoadBalancerName: name,
      DNSName: `${name}-1044.${home}.elb.amazonaws.com`,
      Type: "application",
      Scheme: "internet-facing",
      VpcId: vpc.vpcId,
      SecurityGroups: [groupNamed("payments", "web-public").groupId],
      AvailabilityZones: vpc.subnets.map((SubnetId, index) => ({
        ZoneName: `${home}${"ab"[index] ?? "a"}`,
        SubnetId,
      })),
      Listeners: [
        {
          ListenerArn: `${arn}/http`,
          Port: 80,
          Protocol: "HTTP",
          DefaultActions: [plain ? { Type: "forward" } : redirect],
        },
        {
          ListenerArn: `${arn}/https`,
          Port: 443,
          Protocol: "HTTPS",
          SslPolicy:
            name === "partners" ? "ELBSecurityPolicy-2016-08" : "ELBSecurityPolicy-TLS13-1-2-2021-06",
          Certificates: [
            { CertificateArn: `arn:aws:acm:${home}:${accountIds.payments}:certificate/${name}` },
          ],
          DefaultActions: [{ Type: "forward" }],
        },
      ],
      Attributes: [
        { Key: "access_logs.s3.enabled", Value: name === "web" ? "true" : "false" },
        { Key: "deletion_protection.enabled", Value: "true" },
        {
          Key: "routing.http.drop_invalid_header_fields.enabled",
          Value: name === "partners" ? "false" : "true",
        },
      ],
    });
  });
}

function firewall(balancers: Resource[]): Resource[] {
  const arn = `arn:aws:wafv2:${home}:${accountIds.payments}:regional/webacl/edge/3f1c`;
  const first = balancers.find(({ name }) => name === "web");
  return [
    resource("wafv2:web-acl", { account: "payments", region: home }, arn, "edge", {
      Name: "edge",
      Id: "3f1c",
      ARN: arn,
      Scope: "REGIONAL",
      Rules: [{ Name: "AWSManagedRulesCommonRuleSet", Priority: 1 }],
      LoggingConfiguration: null,
      ResourceArns: first ? [first.id] : [],
    }),
  ];
}

function managed(day: Day): Resource[] {
  return instances
    .filter(({ profile }) => profile !== null)
    .map((instance, index) => {
      const behind = instance.account === "sandbox" || (index % 5 === 2 && day.number < 22);
      return resource(
        "ssm:managed-instance",
        instance,
        `arn:aws:ec2:${instance.region}:${accountIds[instance.account]}:instance/${instance.instanceId}`,
        instance.instanceId,
        {
          InstanceId: instance.instanceId,
          PingStatus: "Online",
          PlatformType: "Linux",
          PlatformName: "Amazon Linux",
          PlatformVersion: "2023",
          AgentVersion: "3.3.3050.0",
          IsLatestVersion: true,
          PatchState:
            instance.name === "lab-us-4"
              ? null
              : {
                  PatchGroup: instance.account,
                  BaselineId: "pb-0c10e65780EXAMPLE",
                  MissingCount: behind ? 14 : 0,
                  FailedCount: 0,
                  CriticalNonCompliantCount: behind ? 3 : 0,
                  SecurityNonCompliantCount: behind ? 6 : 0,
                  OperationEndTime: daysBefore(day, 1),
                },
        },
      );
    });
}

/** What runs: functions, tables, images, load balancers and their firewall, managed servers. */
export function compute(day: Day): Resource[] {
  const balancers = loadBalancers(day);
  return [
    ...lambdas(day),
    ...dynamo(day),
    ...repositories(day),
    ...balancers,
    ...firewall(balancers),
    ...managed(day),
  ];
}
