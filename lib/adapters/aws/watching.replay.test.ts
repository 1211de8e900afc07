import { describe, expect, it } from "vitest";
import { collector as config } from "./collectors/config";
import { collector as guardduty } from "./collectors/guardduty";
import { collector as inspector } from "./collectors/inspector2";
import { collector as macie } from "./collectors/macie";
import { collector as securityhub } from "./collectors/securityhub";
import { paged, queried } from "./testing/answer-pages";
import { shaped } from "./testing/shaped";

describe("Macie", () => {
  const asked = async (answer: object) => shaped(macie, { "GET /macie": answer });

  it("is on, off, or not for us to know", async () => {
    const on = { status: "ENABLED", createdAt: "2024-05-01T10:00:00.000Z", serviceRole: "arn:role" };
    expect((await asked(on)).resources[0]?.config).toEqual({ status: "ENABLED" });
    const off = { refusal: "AccessDeniedException", status: 403, message: "Macie is not enabled" };
    expect((await asked(off)).resources[0]?.config).toEqual({ status: "DISABLED" });
    const denied = await asked({ refusal: "AccessDeniedException", status: 403, message: "not authorized" });
    expect(denied).toMatchObject({ resources: [], gaps: [{ operation: "macie2:GetMacieSession" }] });
  });
});

describe("Inspector", () => {
  const on = { status: "ENABLED", errorCode: "NONE", errorMessage: "" };
  const off = { ...on, status: "DISABLED" };

  it("is read with what it has found", async () => {
    const { resources, gaps } = await shaped(inspector, {
      "POST /status/batch/get": {
        accounts: [
          { accountId: "111122223333", state: on, resourceState: { ec2: on, ecr: on, lambda: off } },
        ],
        failedAccounts: [],
      },
      "POST /findings/aggregation/list": {
        aggregationType: "ACCOUNT",
        responses: [
          {
            accountAggregation: {
              accountId: "111122223333",
              severityCounts: { all: 5, critical: 1, high: 4 },
            },
          },
        ],
      },
    });
    expect(gaps).toEqual([]);
    expect(resources[0]?.config).toMatchObject({
      status: "ENABLED",
      lambda: "DISABLED",
      activeFindings: { critical: 1, high: 4, medium: 0 },
    });
  });

  it("is not asked for findings where it is off", async () => {
    const { resources, asked } = await shaped(inspector, {
      "POST /status/batch/get": { accounts: [{ accountId: "111122223333", state: off }] },
    });
    expect(asked).toEqual(["POST /status/batch/get"]);
    expect(resources[0]?.config).toMatchObject({ status: "DISABLED", activeFindings: null });
  });
});

it("detectors are read with the accounts that they watch, page by page", async () => {
  const member = (accountId: string) => ({
    accountId,
    relationshipStatus: "Enabled",
    email: "a@example.com",
  });
  const { resources, gaps } = await shaped(guardduty, {
    "GET /detector": { detectorIds: ["d-1"] },
    "GET /detector/d-1": {
      status: "ENABLED",
      serviceRole: "arn:role",
      findingPublishingFrequency: "SIX_HOURS",
      features: [{ name: "S3_DATA_EVENTS", status: "ENABLED" }],
    },
    "GET /detector/d-1/administrator": { refusal: "AccessDeniedException", status: 403 },
    "GET /detector/d-1/member": queried(
      { members: [member("222233334444")] },
      { members: [member("333344445555")] },
      "nextToken",
    ),
  });
  expect(resources[0]?.config).toMatchObject({
    Features: [{ Name: "S3_DATA_EVENTS", Status: "ENABLED" }],
    Members: [{ AccountId: "222233334444" }, { AccountId: "333344445555" }],
  });
  expect(JSON.stringify(resources)).not.toContain("a@example.com");
  expect(gaps).toMatchObject([{ operation: "guardduty:GetAdministratorAccount" }]);
});

describe("Security Hub", () => {
  const subscription = (name: string) => ({
    StandardsSubscriptionArn: `arn:subscription/${name}`,
    StandardsArn: `arn:standards/${name}`,
    StandardsInput: {},
    StandardsStatus: "READY",
  });

  it("is read with its standards, page by page; off is no gap", async () => {
    const { resources, gaps } = await shaped(securityhub, {
      "GET /accounts": {
        HubArn: "arn:hub",
        SubscribedAt: "2024-05-01T10:00:00.000Z",
        AutoEnableControls: true,
      },
      "POST /standards/get": paged(
        { StandardsSubscriptions: [subscription("cis")] },
        { StandardsSubscriptions: [subscription("fsbp")] },
        "NextToken",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources[0]?.config.EnabledStandards).toHaveLength(2);
    const off = await shaped(securityhub, {
      "GET /accounts": { refusal: "InvalidAccessException", status: 401 },
    });
    expect(off).toMatchObject({ resources: [], gaps: [] });
  });
});

it("rules are read with what they remedy, 25 at a time", async () => {
  const rules = Array.from({ length: 30 }, (_, index) => ({
    ConfigRuleName: `rule-${index}`,
    ConfigRuleArn: `arn:rule-${index}`,
    ConfigRuleState: "ACTIVE",
    Source: { Owner: "AWS", SourceIdentifier: "IAM_PASSWORD_POLICY" },
  }));
  const { resources, gaps, asked } = await shaped(config, {
    DescribeConfigurationRecorders: { ConfigurationRecorders: [] },
    DescribeConfigurationRecorderStatus: { ConfigurationRecordersStatus: [] },
    DescribeConfigRules: { ConfigRules: rules },
    DescribeRemediationConfigurations: {
      RemediationConfigurations: [
        { ConfigRuleName: "rule-7", TargetType: "SSM_DOCUMENT", TargetId: "fix", Automatic: true },
      ],
    },
  });
  expect(gaps).toEqual([]);
  expect(asked.filter((one) => one === "DescribeRemediationConfigurations")).toHaveLength(2);
  expect(resources.find(({ name }) => name === "rule-7")?.config.Remediation).toMatchObject({
    Automatic: true,
  });
  expect(resources.find(({ name }) => name === "rule-8")?.config.Remediation).toBeNull();
});
