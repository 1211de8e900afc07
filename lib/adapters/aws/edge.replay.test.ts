import { describe, expect, it } from "vitest";
import { collector as elb } from "./collectors/elb";
import { collector as fms } from "./collectors/fms";
import { collector as accelerators } from "./collectors/globalaccelerator";
import { collector as firewalls } from "./collectors/network-firewall";
import { collector as shield } from "./collectors/shield";
import { collector as waf } from "./collectors/waf";
import { collector as wafRegional } from "./collectors/waf-regional";
import { shaped } from "./testing/shaped";

/** Answers page by page, as JSON services do: the token of a page in the body asks for it. */
const paged = (first: object, second: object, token: string) => (body: string) =>
  body.includes("page-2") ? second : { ...first, [token]: "page-2" };

describe("Firewall Manager", () => {
  const policy = (id: string) => ({
    PolicyArn: `arn:aws:fms:eu-west-1:111122223333:policy/${id}`,
    PolicyId: id,
    PolicyName: `policy ${id}`,
    ResourceType: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    SecurityServiceType: "WAFV2",
    RemediationEnabled: true,
    DeleteUnusedFMManagedResources: false,
  });
  const status = (MemberAccount: string, ComplianceStatus: string, ViolatorCount: number) => ({
    PolicyOwner: "111122223333",
    PolicyId: "p-1",
    PolicyName: "policy p-1",
    MemberAccount,
    EvaluationResults: [{ ComplianceStatus, ViolatorCount, EvaluationLimitExceeded: false }],
    LastUpdated: 1_760_000_000,
    IssueInfoMap: {},
  });

  it("is read with what each account complies with, page by page", async () => {
    const { resources, gaps, asked } = await shaped(fms, {
      ListPolicies: paged({ PolicyList: [policy("p-1")] }, { PolicyList: [policy("p-2")] }, "NextToken"),
      ListComplianceStatus: paged(
        { PolicyComplianceStatusList: [status("222233334444", "COMPLIANT", 0)] },
        { PolicyComplianceStatusList: [status("333344445555", "NON_COMPLIANT", 3)] },
        "NextToken",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources.map(({ name }) => name)).toEqual(["policy p-1", "policy p-2"]);
    expect(resources[0]?.config.ComplianceStatuses).toMatchObject([
      { MemberAccount: "222233334444", EvaluationResults: [{ ComplianceStatus: "COMPLIANT" }] },
      { MemberAccount: "333344445555", EvaluationResults: [{ ViolatorCount: 3 }] },
    ]);
    expect(asked.filter((one) => one === "ListPolicies")).toHaveLength(2);
  });

  it("tells an account that administers nothing from one that may not look", async () => {
    const elsewhere = await shaped(fms, {
      ListPolicies: {
        refusal: "AccessDeniedException",
        message: "No default admin could be found for account 111122223333 in Region eu-west-1",
      },
    });
    expect(elsewhere).toMatchObject({ resources: [], gaps: [] });
    const denied = await shaped(fms, {
      ListPolicies: {
        refusal: "AccessDeniedException",
        message: "User: arn:aws:sts::1:x is not authorized to perform: fms:ListPolicies",
      },
    });
    expect(denied.gaps).toMatchObject([{ operation: "fms:ListPolicies", reason: "denied" }]);
  });

  it("keeps a policy whose compliance it may not see", async () => {
    const { resources, gaps } = await shaped(fms, { ListPolicies: { PolicyList: [policy("p-1")] } });
    expect(resources[0]?.config).not.toHaveProperty("ComplianceStatuses");
    expect(gaps).toMatchObject([
      { operation: "fms:ListComplianceStatus", resource: policy("p-1").PolicyArn },
    ]);
  });
});

describe.each([
  ["waf", waf, "arn:aws:waf::111122223333:webacl/"],
  ["waf-regional", wafRegional, "arn:aws:waf-regional:eu-west-1:111122223333:webacl/"],
] as const)("WAF Classic (%s)", (prefix, collector, acl) => {
  const readAcl = (body: string) =>
    body.includes("a-1")
      ? {
          WebACL: {
            WebACLId: "a-1",
            Name: "shop",
            MetricName: "shop",
            DefaultAction: { Type: "ALLOW" },
            Rules: [{ Priority: 1, RuleId: "r-1", Action: { Type: "BLOCK" }, Type: "REGULAR" }],
            WebACLArn: `${acl}a-1`,
          },
        }
      : { WebACL: { WebACLId: "a-2", Name: "empty", Rules: [], WebACLArn: `${acl}a-2` } };
  const readLogging = (body: string) =>
    body.includes("a-1")
      ? { LoggingConfiguration: { ResourceArn: `${acl}a-1`, LogDestinationConfigs: ["arn:stream"] } }
      : { refusal: "WAFNonexistentItemException" };
  const answers = {
    ListWebACLs: paged(
      { WebACLs: [{ WebACLId: "a-1", Name: "shop" }] },
      { WebACLs: [{ WebACLId: "a-2", Name: "empty" }] },
      "NextMarker",
    ),
    GetWebACL: readAcl,
    GetLoggingConfiguration: readLogging,
    ListRules: { Rules: [{ RuleId: "r-1", Name: "office" }] },
    GetRule: {
      Rule: {
        RuleId: "r-1",
        Name: "office",
        MetricName: "office",
        Predicates: [{ Negated: false, Type: "IPMatch", DataId: "d-1" }],
      },
    },
    ListRuleGroups: { RuleGroups: [{ RuleGroupId: "g-1", Name: "ours" }] },
    ListActivatedRulesInRuleGroup: paged(
      { ActivatedRules: [{ Priority: 1, RuleId: "r-1", Action: { Type: "BLOCK" }, Type: "REGULAR" }] },
      { ActivatedRules: [{ Priority: 2, RuleId: "r-2", Action: { Type: "COUNT" }, Type: "REGULAR" }] },
      "NextMarker",
    ),
  };

  it("is read with rules, groups and logs, page by page", async () => {
    const { resources, gaps } = await shaped(collector, answers);
    expect(gaps).toEqual([]);
    const of = (kind: string) => resources.filter(({ type }) => type === `${prefix}:${kind}`);
    expect(of("web-acl")).toMatchObject([
      { id: `${acl}a-1`, config: { LoggingConfiguration: { LogDestinationConfigs: ["arn:stream"] } } },
      { id: `${acl}a-2`, config: { Rules: [], LoggingConfiguration: null } },
    ]);
    expect(of("rule")).toMatchObject([{ name: "office", config: { Predicates: [{ Type: "IPMatch" }] } }]);
    expect(of("rule-group")).toMatchObject([
      { config: { ActivatedRules: [{ RuleId: "r-1" }, { RuleId: "r-2" }] } },
    ]);
  });

  it("names what was denied, and keeps the rest", async () => {
    const { GetRule, ListWebACLs, ...rest } = answers;
    const { resources, gaps } = await shaped(collector, rest);
    expect(gaps.map(({ operation, reason }) => `${operation} ${reason}`).sort()).toEqual([
      `${prefix}:GetRule denied`,
      `${prefix}:ListWebACLs denied`,
    ]);
    const rule = resources.find(({ type }) => type === `${prefix}:rule`);
    expect(rule?.config).not.toHaveProperty("Predicates");
  });
});

describe("Shield", () => {
  const protection = (id: string) => ({
    Id: id,
    Name: `protects ${id}`,
    ResourceArn: `arn:aws:cloudfront::111122223333:distribution/${id}`,
    HealthCheckIds: [],
    ProtectionArn: `arn:aws:shield::111122223333:protection/${id}`,
  });

  it("is read with its protections where it is subscribed to, page by page", async () => {
    const { resources, gaps } = await shaped(shield, {
      GetSubscriptionState: { SubscriptionState: "ACTIVE" },
      ListProtections: paged(
        { Protections: [protection("E1")] },
        { Protections: [protection("E2")] },
        "NextToken",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources.map(({ type, name }) => `${type} ${name}`)).toEqual([
      "shield:subscription Shield Advanced",
      "shield:protection protects E1",
      "shield:protection protects E2",
    ]);
  });

  it("asks for nothing more where nobody has subscribed, and says what was denied", async () => {
    const none = await shaped(shield, { GetSubscriptionState: { SubscriptionState: "INACTIVE" } });
    expect(none.asked).toEqual(["GetSubscriptionState"]);
    expect(none.resources).toHaveLength(1);
    const denied = await shaped(shield, {});
    expect(denied).toMatchObject({ resources: [], gaps: [{ operation: "shield:GetSubscriptionState" }] });
  });
});

describe("accelerators", () => {
  const accelerator = (id: string) => ({
    AcceleratorArn: `arn:aws:globalaccelerator::111122223333:accelerator/${id}`,
    Name: id,
    IpAddressType: "IPV4",
    Enabled: true,
    IpSets: [{ IpFamily: "IPv4", IpAddresses: ["75.2.0.1", "99.83.0.1"], IpAddressFamily: "IPv4" }],
    DnsName: `${id}.awsglobalaccelerator.com`,
    Status: "DEPLOYED",
    CreatedTime: 1_760_000_000,
    LastModifiedTime: 1_760_000_000,
  });

  it("are read page by page, and are a gap where that is denied", async () => {
    const { resources, gaps } = await shaped(accelerators, {
      ListAccelerators: paged(
        { Accelerators: [accelerator("one")] },
        { Accelerators: [accelerator("two")] },
        "NextToken",
      ),
    });
    expect(gaps).toEqual([]);
    expect(resources.map(({ name }) => name)).toEqual(["one", "two"]);
    expect(resources[0]?.config.IpSets).toEqual([{ IpAddresses: ["75.2.0.1", "99.83.0.1"] }]);
    const denied = await shaped(accelerators, {});
    expect(denied.gaps).toMatchObject([
      { operation: "globalaccelerator:ListAccelerators", reason: "denied" },
    ]);
  });
});

describe("network firewalls", () => {
  const arn = "arn:aws:network-firewall:eu-west-1:111122223333:firewall-policy/strict";

  const readPolicy = (body: string) =>
    body.includes("hidden")
      ? { refusal: "AccessDeniedException" }
      : {
          UpdateToken: "1",
          FirewallPolicyResponse: {
            FirewallPolicyName: "strict",
            FirewallPolicyArn: arn,
            FirewallPolicyId: "1",
          },
          FirewallPolicy: {
            StatelessDefaultActions: ["aws:drop"],
            StatelessFragmentDefaultActions: ["aws:drop"],
            StatefulRuleGroupReferences: [{ ResourceArn: "arn:group" }],
          },
        };

  it("are read with the policies that rule them", async () => {
    const { resources, gaps } = await shaped(firewalls, {
      ListFirewalls: { Firewalls: [] },
      ListFirewallPolicies: paged(
        { FirewallPolicies: [{ Name: "strict", Arn: arn }] },
        { FirewallPolicies: [{ Name: "hidden", Arn: "arn:hidden" }] },
        "NextToken",
      ),
      DescribeFirewallPolicy: readPolicy,
    });
    expect(resources[0]?.config).toMatchObject({
      StatelessDefaultActions: ["aws:drop"],
      StatelessRuleGroupReferences: [],
    });
    expect(resources[1]?.config).not.toHaveProperty("StatelessDefaultActions");
    expect(gaps).toMatchObject([
      { operation: "network-firewall:DescribeFirewallPolicy", resource: "arn:hidden" },
    ]);
  });
});

describe("classic load balancers", () => {
  const answer = (operation: string, result: string) =>
    `<${operation}Response xmlns="http://elasticloadbalancing.amazonaws.com/doc/2012-06-01/"><${operation}Result>${result}</${operation}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></${operation}Response>`;
  const balancer = (name: string) =>
    `<member><LoadBalancerName>${name}</LoadBalancerName><DNSName>${name}.eu-west-1.elb.amazonaws.com</DNSName><Scheme>internet-facing</Scheme><VPCId>vpc-1</VPCId><Subnets><member>subnet-1</member></Subnets><AvailabilityZones><member>eu-west-1a</member></AvailabilityZones><SecurityGroups><member>sg-1</member></SecurityGroups><ListenerDescriptions><member><PolicyNames/><Listener><Protocol>HTTP</Protocol><LoadBalancerPort>80</LoadBalancerPort><InstanceProtocol>HTTP</InstanceProtocol><InstancePort>8080</InstancePort></Listener></member></ListenerDescriptions><CreatedTime>2024-05-01T00:00:00Z</CreatedTime></member>`;
  const page = (name: string, more: string) =>
    answer(
      "DescribeLoadBalancers",
      `<LoadBalancerDescriptions>${balancer(name)}</LoadBalancerDescriptions>${more}`,
    );

  const listed = (body: string) =>
    body.includes("Marker=page-2") ? page("two", "") : page("one", "<NextMarker>page-2</NextMarker>");
  const attributes = (body: string) =>
    body.includes("LoadBalancerName=two")
      ? { refusal: "AccessDenied", status: 403 }
      : answer(
          "DescribeLoadBalancerAttributes",
          "<LoadBalancerAttributes><AccessLog><Enabled>false</Enabled></AccessLog><CrossZoneLoadBalancing><Enabled>true</Enabled></CrossZoneLoadBalancing></LoadBalancerAttributes>",
        );

  it("are read page by page, and what was denied of one is a gap of its own", async () => {
    const { resources, gaps } = await shaped(elb, {
      DescribeLoadBalancers: listed,
      DescribeLoadBalancerAttributes: attributes,
    });
    expect(resources.map(({ name }) => name).sort()).toEqual(["one", "two"]);
    expect(resources.find(({ name }) => name === "one")?.config).toMatchObject({
      Subnets: ["subnet-1"],
      SecurityGroups: ["sg-1"],
      ListenerDescriptions: [{ Listener: { LoadBalancerPort: 80 } }],
      Attributes: { CrossZoneLoadBalancing: { Enabled: true } },
    });
    expect(gaps).toMatchObject([
      { operation: "elasticloadbalancing:DescribeLoadBalancerAttributes", reason: "denied" },
    ]);
  });
});
