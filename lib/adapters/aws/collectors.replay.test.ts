import { describe, expect, it } from "vitest";
import { collector as accessAnalyzer } from "./collectors/access-analyzer";
import { collector as account } from "./collectors/account";
import { collector as backup } from "./collectors/backup";
import { collector as codeartifact } from "./collectors/codeartifact";
import { collector as drs } from "./collectors/drs";
import { collector as ecr } from "./collectors/ecr";
import { collector as elasticbeanstalk } from "./collectors/elasticbeanstalk";
import { collector as functions } from "./collectors/lambda";
import { shaped } from "./testing/shaped";
import { zip } from "./testing/zip";

const analyzerArn = "arn:aws:access-analyzer:eu-west-1:111122223333:analyzer/account";

describe("analyzers", () => {
  const analyzers = { analyzers: [{ arn: analyzerArn, name: "account", type: "ACCOUNT", status: "ACTIVE" }] };

  it("are read with the findings that wait, page by page", async () => {
    const { resources, gaps } = await shaped(accessAnalyzer, {
      "GET /analyzer": analyzers,
      "POST /findingv2": (body: string) =>
        body.includes("page-2")
          ? { findings: [{ id: "2", resource: "arn:aws:sqs:::q", resourceType: "AWS::SQS::Queue" }] }
          : { findings: [{ id: "1", resource: "arn:aws:s3:::b" }], nextToken: "page-2" },
    });
    expect(gaps).toEqual([]);
    expect(resources[0]?.config.ActiveFindings).toMatchObject({
      count: 2,
      first: [{ resource: "arn:aws:s3:::b" }, { resource: "arn:aws:sqs:::q" }],
    });
  });

  it("keep what was denied apart from nothing found", async () => {
    const { resources, gaps } = await shaped(accessAnalyzer, { "GET /analyzer": analyzers });
    expect(resources[0]?.config).not.toHaveProperty("ActiveFindings");
    expect(gaps).toMatchObject([{ operation: "access-analyzer:ListFindings", resource: analyzerArn }]);
  });
});

it("the account's contact is kept as names of members only", async () => {
  const { resources } = await shaped(account, {
    "POST /getAlternateContact": { refusal: "ResourceNotFoundException", status: 404 },
    "POST /getContactInformation": {
      ContactInformation: { FullName: "Dana Ruiz", PhoneNumber: "+31205550117", CompanyName: " " },
    },
  });
  expect(resources[0]?.config).toMatchObject({ Security: null, ContactMembers: ["FullName", "PhoneNumber"] });
  expect(JSON.stringify(resources)).not.toContain("Dana");
});

it("packages are read with the origin of their newest version", async () => {
  const repository = {
    name: "main",
    domainName: "northwind",
    domainOwner: "111122223333",
    arn: "arn:repository",
  };
  const { resources, gaps } = await shaped(codeartifact, {
    "POST /v1/repositories": { repositories: [repository] },
    "POST /v1/packages": {
      packages: [
        {
          format: "npm",
          namespace: "northwind",
          package: "ledger",
          originConfiguration: { restrictions: { publish: "ALLOW", upstream: "ALLOW" } },
        },
      ],
    },
    "POST /v1/package/versions": { versions: [{ version: "1.0.0", origin: { originType: "INTERNAL" } }] },
  });
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: "arn:aws:codeartifact:eu-west-1:111122223333:package/northwind/main/npm/northwind/ledger",
      config: { newestOrigin: "INTERNAL", restrictions: { upstream: "ALLOW" } },
    },
  ]);
});

describe("disaster recovery", () => {
  it("is known to be off where AWS says so", async () => {
    const off = { refusal: "UninitializedAccountException" };
    const { resources, gaps } = await shaped(drs, { "POST /DescribeSourceServers": off });
    expect(gaps).toEqual([]);
    expect(resources[0]?.config).toEqual({ Initialized: false, SourceServers: 0, Jobs: null });
  });

  it("is read with its jobs", async () => {
    const { resources } = await shaped(drs, {
      "POST /DescribeSourceServers": { items: [{ sourceServerID: "s-1" }] },
      "POST /DescribeJobs": { items: [{ jobID: "drsjob-1", type: "LAUNCH", initiatedBy: "START_DRILL" }] },
    });
    expect(resources[0]?.config).toMatchObject({
      Initialized: true,
      SourceServers: 1,
      Jobs: [{ type: "LAUNCH" }],
    });
  });

  it("is a gap where it was denied", async () => {
    const { resources, gaps } = await shaped(drs, {});
    expect(resources).toEqual([]);
    expect(gaps).toMatchObject([{ operation: "drs:DescribeSourceServers", reason: "denied" }]);
  });
});

describe("functions", () => {
  const lambda = (CodeSize: number) => ({
    "GET /2015-03-31/functions": {
      Functions: [{ FunctionName: "settle", FunctionArn: "arn:settle", PackageType: "Zip", CodeSize }],
    },
    "GET /2015-03-31/functions/settle/policy": { refusal: "ResourceNotFoundException", status: 404 },
    "GET /2021-10-31/functions/settle/url": { refusal: "ResourceNotFoundException", status: 404 },
    "GET /2015-03-31/functions/settle": (_body: string, origin: string) => ({
      Code: { Location: `${origin}/code.zip` },
    }),
    "GET /code.zip": zip({ "index.js": 'const token = "0123456789abcdef";\n' }),
  });

  it("are read with what their code gives away, and without the code", async () => {
    const { resources, gaps } = await shaped(functions, lambda(400));
    expect(gaps).toEqual([]);
    expect(resources[0]?.config).toMatchObject({
      Policy: null,
      CodeSecrets: [{ file: "index.js", kind: "value named as a secret", line: 1 }],
    });
    expect(JSON.stringify(resources)).not.toContain("0123456789abcdef");
  });

  it("say why when their code is too large to read", async () => {
    const { resources, gaps } = await shaped(functions, lambda(90 * 1_048_576));
    expect(resources[0]?.config).not.toHaveProperty("CodeSecrets");
    expect(gaps).toMatchObject([
      {
        operation: "lambda:GetFunction",
        resource: "arn:settle",
        message: expect.stringContaining("90 MiB of code"),
      },
    ]);
  });
});

it("vaults are read with their recovery points", async () => {
  const vault = { BackupVaultName: "daily", BackupVaultArn: "arn:vault", NumberOfRecoveryPoints: 1 };
  const point = { RecoveryPointArn: "arn:aws:backup:eu-west-1:1:recovery-point:p-1", ResourceArn: "arn:db" };
  const { resources, gaps } = await shaped(backup, {
    "GET /backup-vaults": { BackupVaultList: [vault] },
    "GET /backup-vaults/daily/recovery-points": { RecoveryPoints: [{ ...point, IsEncrypted: false }] },
    "GET /backup/plans": { BackupPlansList: [] },
  });
  expect(gaps).toEqual([]);
  expect(resources).toContainEqual(
    expect.objectContaining({
      type: "backup:recovery-point",
      name: "p-1",
      config: { ...point, BackupVaultName: "daily", IsEncrypted: false },
    }),
  );
});

describe("image repositories", () => {
  const repositories = { repositories: [{ repositoryName: "app", repositoryArn: "arn:app" }] };
  const image = (imageDigest: string, imagePushedAt: number) => ({
    imageDigest,
    imagePushedAt,
    imageTags: [imageDigest],
  });

  const scan = (body: string) =>
    body.includes("new")
      ? { imageScanStatus: { status: "COMPLETE" }, imageScanFindings: { findingSeverityCounts: { HIGH: 2 } } }
      : { refusal: "ScanNotFoundException" };

  it("are read with the scan of the image pushed last", async () => {
    const { resources } = await shaped(ecr, {
      DescribeRepositories: repositories,
      GetRepositoryPolicy: { refusal: "RepositoryPolicyNotFoundException" },
      DescribeImages: { imageDetails: [image("old", 1_700_000_000), image("new", 1_760_000_000)] },
      DescribeImageScanFindings: scan,
    });
    expect(resources[0]?.config).toMatchObject({
      policyText: null,
      NewestImage: { imageDigest: "new" },
      NewestScan: { status: "COMPLETE", findingSeverityCounts: { HIGH: 2 } },
    });
  });

  it("tell never scanned from not allowed to look", async () => {
    const answers = {
      DescribeRepositories: repositories,
      GetRepositoryPolicy: { refusal: "RepositoryPolicyNotFoundException" },
      DescribeImages: { imageDetails: [image("only", 1_700_000_000)] },
    };
    const never = await shaped(ecr, {
      ...answers,
      DescribeImageScanFindings: { refusal: "ScanNotFoundException" },
    });
    expect(never.resources[0]?.config.NewestScan).toBeNull();
    const denied = await shaped(ecr, answers);
    expect(denied.resources[0]?.config).not.toHaveProperty("NewestScan");
  });
});

it("an environment's variables stay in AWS", async () => {
  const list = (name: string, members: string) =>
    `<${name}Response xmlns="http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/"><${name}Result>${members}</${name}Result></${name}Response>`;
  const option = (Namespace: string, OptionName: string, Value: string) =>
    `<member><Namespace>${Namespace}</Namespace><OptionName>${OptionName}</OptionName><Value>${Value}</Value></member>`;
  const { resources } = await shaped(elasticbeanstalk, {
    DescribeEnvironments: list(
      "DescribeEnvironments",
      "<Environments><member><ApplicationName>shop</ApplicationName><EnvironmentName>prod</EnvironmentName><EnvironmentArn>arn:prod</EnvironmentArn><Status>Ready</Status></member></Environments>",
    ),
    DescribeConfigurationSettings: list(
      "DescribeConfigurationSettings",
      `<ConfigurationSettings><member><OptionSettings>${option("aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced")}${option("aws:elasticbeanstalk:application:environment", "DB_PASSWORD", "hunter2")}</OptionSettings></member></ConfigurationSettings>`,
    ),
  });
  expect(resources[0]?.config).toMatchObject({ HealthSystem: "enhanced", ManagedActionsEnabled: null });
  expect(JSON.stringify(resources)).not.toContain("hunter2");
});
