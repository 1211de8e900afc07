import { describe, expect, it } from "vitest";
import type { ConfigOf } from "../resources/types";
import type { Gap, Resource } from "../snapshot/document";
import { account, denied, resource, snapshotOf, testNow } from "../testing/kit";
import { buildWorld } from "../world";
import { stateOf } from "./protection";
import { attackSurface } from "./surface";

const everywhere = [{ CidrIp: "0.0.0.0/0" }];
const open = (port: number, IpRanges = everywhere) => ({
  IpProtocol: "tcp",
  FromPort: port,
  ToPort: port,
  IpRanges,
});

const group = (GroupId: string, IpPermissions: ReturnType<typeof open>[]) =>
  resource("ec2:security-group", { GroupId, VpcId: "vpc-1", IpPermissions }, { name: GroupId });
const allowAll = [
  { RuleNumber: 100, RuleAction: "allow", CidrBlock: "0.0.0.0/0", Protocol: "-1", Egress: false },
  { RuleNumber: 100, RuleAction: "allow", CidrBlock: "0.0.0.0/0", Protocol: "-1", Egress: true },
];
const acl = (Entries = allowAll) =>
  resource("ec2:network-acl", { Entries, Associations: [{ SubnetId: "subnet-1" }] }, { name: "acl-1" });
const subnet = resource("ec2:subnet", { SubnetId: "subnet-1", VpcId: "vpc-1" }, { name: "subnet-1" });
const out = { DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active" };
const table = (
  name: string,
  Routes: NonNullable<ConfigOf<"ec2:route-table">["Routes"]>,
  association: { Main?: boolean; SubnetId?: string },
) => resource("ec2:route-table", { VpcId: "vpc-1", Routes, Associations: [association] }, { name });
const instance = (more: ConfigOf<"ec2:instance"> = {}) =>
  resource(
    "ec2:instance",
    {
      InstanceId: "i-1",
      PublicIpAddress: "198.51.100.7",
      VpcId: "vpc-1",
      SubnetId: "subnet-1",
      SecurityGroups: [{ GroupId: "sg-1" }],
      MetadataOptions: { HttpTokens: "required" },
      ...more,
    },
    { name: "web" },
  );

const main = table("rtb-main", [out], { Main: true });
const network = [group("sg-1", [open(443)]), acl(), subnet, main];

const surface = (resources: Resource[], gaps: Gap[] = []) =>
  attackSurface(buildWorld(snapshotOf(resources, gaps, ["ec2", "ssm", "wafv2"]), testNow));
const statuses = (resources: Resource[], gaps: Gap[] = []) =>
  surface(resources, gaps).map(({ status }) => status);

describe("an instance with a public address", () => {
  it("is reachable when groups, network ACL and routes let packets in and answers out", () => {
    const [found] = surface([instance(), ...network]);
    expect(found).toMatchObject({
      status: "reachable",
      at: "198.51.100.7",
      vpc: "vpc-1",
      openings: [{ protocol: "tcp", from: 443, to: 443, breadth: "internet" }],
      missing: [],
    });
    expect(found?.path.map(({ kind }) => kind)).toEqual([
      "address",
      "internet gateway",
      "route table",
      "network ACL",
      "security group",
    ]);
  });

  it("is closed by any one of them", () => {
    const none = [group("sg-1", [open(443, [{ CidrIp: "10.0.0.0/8" }])]), acl(), subnet, main];
    expect(statuses([instance(), ...none])).toEqual([]);
    const noAnswer = acl(allowAll.filter(({ Egress }) => !Egress));
    expect(statuses([instance(), group("sg-1", [open(443)]), noAnswer, subnet, main])).toEqual([]);
    const own = table("rtb-own", [{ ...out, GatewayId: undefined, NatGatewayId: "nat-1" }], {
      SubnetId: "subnet-1",
    });
    expect(statuses([instance(), ...network, own])).toEqual([]);
    expect(statuses([instance({ PublicIpAddress: undefined }), ...network])).toEqual([]);
  });

  it("obeys the subnet's own route table before the main one", () => {
    const closedMain = table("rtb-main", [], { Main: true });
    const own = table("rtb-own", [out], { SubnetId: "subnet-1" });
    const rest = [group("sg-1", [open(443)]), acl(), subnet];
    expect(statuses([instance(), ...rest, closedMain])).toEqual([]);
    expect(statuses([instance(), ...rest, closedMain, own])).toEqual(["reachable"]);
  });

  it("is not assessed when what would decide was not collected, and closed when something known decides", () => {
    const rest = [group("sg-1", [open(443)]), subnet, main];
    const gap = denied("ec2:DescribeNetworkAcls");
    const [found] = surface([instance(), ...rest], [gap]);
    expect(found).toMatchObject({ status: "not_assessed" });
    expect(found?.missing.join()).toContain("ec2:DescribeNetworkAcls was denied");
    const none = [group("sg-1", []), subnet, main];
    expect(statuses([instance(), ...none], [gap])).toEqual([]);
    const noWay = [group("sg-1", [open(443)]), subnet, table("rtb-main", [], { Main: true })];
    expect(statuses([instance(), ...noWay], [gap])).toEqual([]);
    const noTables = [group("sg-1", [open(443)]), acl(), subnet];
    expect(statuses([instance(), ...noTables], [denied("ec2:DescribeRouteTables")])).toEqual([
      "not_assessed",
    ]);
  });

  it("is not assessed when a group of it was not collected, unless another one opens it", () => {
    const two = instance({ SecurityGroups: [{ GroupId: "sg-1" }, { GroupId: "sg-9" }] });
    const gap = denied("ec2:DescribeSecurityGroups");
    expect(statuses([two, ...network], [gap])).toEqual(["reachable"]);
    expect(statuses([two, group("sg-1", []), acl(), subnet, main], [gap])).toEqual(["not_assessed"]);
    const closed = [group("sg-1", []), acl(), subnet, table("rtb-main", [], { Main: true })];
    expect(statuses([two, ...closed], [gap])).toEqual([]);
  });

  it("is restricted to addresses that a rule or a prefix list names", () => {
    const office = [{ CidrIp: "203.0.113.0/24" }];
    const rest = [acl(), subnet, main];
    expect(surface([instance(), group("sg-1", [open(443, office)]), ...rest])[0]).toMatchObject({
      status: "restricted",
      openings: [{ breadth: "limited", ipv4: 256 }],
    });
    const listed = { IpProtocol: "tcp", FromPort: 22, ToPort: 22, PrefixListIds: [{ PrefixListId: "pl-1" }] };
    const guarded = resource("ec2:security-group", { GroupId: "sg-1", IpPermissions: [listed] });
    const list = (Entries: { Cidr: string }[] | undefined, OwnerId = account) =>
      resource("ec2:prefix-list", { PrefixListId: "pl-1", OwnerId, Entries }, { name: "pl-1" });
    expect(statuses([instance(), guarded, ...rest, list([{ Cidr: "0.0.0.0/0" }])])).toEqual(["reachable"]);
    expect(statuses([instance(), guarded, ...rest, list([{ Cidr: "203.0.113.9/32" }])])).toEqual([
      "restricted",
    ]);
    expect(statuses([instance(), guarded, ...rest, list(undefined)])).toEqual(["not_assessed"]);
    expect(statuses([instance(), guarded, ...rest, list(undefined, "AWS")])).toEqual([]);
  });

  it("looks at each of its interfaces, and at IPv6 by itself", () => {
    const v6 = { IpProtocol: "tcp", FromPort: 22, ToPort: 22, Ipv6Ranges: [{ CidrIpv6: "::/0" }] };
    const guarded = resource("ec2:security-group", { GroupId: "sg-2", IpPermissions: [v6] });
    const second = {
      SubnetId: "subnet-1",
      Groups: [{ GroupId: "sg-2" }],
      Ipv6Addresses: [{ Ipv6Address: "2001:db8::7" }],
    };
    const two = instance({ NetworkInterfaces: [{ SubnetId: "subnet-1", Groups: [] }, second] });
    const acl6 = acl([
      ...allowAll,
      ...allowAll.map(({ CidrBlock: _, ...one }) => ({ ...one, RuleNumber: 101, Ipv6CidrBlock: "::/0" })),
    ] as typeof allowAll);
    const way6 = { DestinationIpv6CidrBlock: "::/0", GatewayId: "igw-1", State: "active" };
    const rest = [guarded, acl6, subnet];
    expect(surface([two, ...rest, table("m", [out, way6], { Main: true })])[0]).toMatchObject({
      at: "2001:db8::7",
      openings: [{ from: 22, ipv4: 0, breadth: "internet" }],
    });
    expect(statuses([two, ...rest, table("m", [out], { Main: true })])).toEqual([]);
  });

  it("is graver the more it lacks", () => {
    const managed = (MissingCount: number) =>
      resource("ssm:managed-instance", { InstanceId: "i-1", PatchState: { MissingCount } }, { name: "i-1" });
    const [patched] = surface([instance(), ...network, managed(0)]);
    expect(patched?.severity).toBe("medium");
    expect(stateOf(patched?.protections ?? [], "patching")).toBe("protects");
    expect(surface([instance(), ...network, managed(3)])[0]?.severity).toBe("high");
    const ssh = [group("sg-1", [open(22)]), acl(), subnet, main];
    expect(surface([instance(), ...ssh, managed(0)])[0]?.severity).toBe("critical");
    const [unknown] = surface([instance(), ...network], [denied("ssm:DescribeInstanceInformation")]);
    expect(stateOf(unknown?.protections ?? [], "patching")).toBe("not_assessed");
  });
});

describe("a load balancer", () => {
  const balancer = (more: ConfigOf<"elbv2:load-balancer"> = {}) =>
    resource("elbv2:load-balancer", {
      Type: "application",
      Scheme: "internet-facing",
      SecurityGroups: ["sg-1"],
      AvailabilityZones: [{ SubnetId: "subnet-1" }],
      Listeners: [{ Port: 443, Protocol: "HTTPS", SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" }],
      ...more,
    });

  it("is reachable on the ports that it listens on and its groups open", () => {
    const wide = [group("sg-1", [open(443), open(8080)]), acl(), subnet, main];
    const [found] = surface([balancer(), ...wide]);
    expect(found?.openings.map(({ from }) => from)).toEqual([443]);
    expect(found).toMatchObject({ severity: "medium", kind: "load balancer" });
    expect(statuses([balancer({ Scheme: "internal" }), ...wide])).toEqual([]);
    expect(statuses([balancer({ Listeners: undefined }), ...wide])).toEqual(["not_assessed"]);
  });

  it("is better off behind a firewall, and worse without TLS", () => {
    const waf = (ResourceArns: string[]) => resource("wafv2:web-acl", { ResourceArns }, { name: "edge" });
    const one = balancer();
    expect(surface([one, ...network, waf([one.id])])[0]?.severity).toBe("low");
    const plain = balancer({ Listeners: [{ Port: 443, Protocol: "TCP" }] });
    expect(surface([plain, ...network])[0]?.severity).toBe("high");
  });
});

describe("a classic load balancer", () => {
  const classic = (more: ConfigOf<"elb:load-balancer"> = {}) =>
    resource(
      "elb:load-balancer",
      {
        Scheme: "internet-facing",
        DNSName: "old.example",
        VPCId: "vpc-1",
        Subnets: ["subnet-1"],
        SecurityGroups: ["sg-1"],
        ListenerDescriptions: [{ Listener: { Protocol: "HTTP", LoadBalancerPort: 443 } }],
        ...more,
      },
      { name: "old" },
    );
  const fronted = (more?: ConfigOf<"elb:load-balancer">) => surface([classic(more), ...network]);

  it("is reachable on the ports that it listens on, its groups open and its subnet is routed to", () => {
    expect(fronted()).toMatchObject([
      { kind: "load balancer", status: "reachable", severity: "high", at: "old.example", vpc: "vpc-1" },
    ]);
    expect(fronted({ Scheme: "internal" })).toEqual([]);
    const elsewhere = [{ Listener: { Protocol: "HTTP", LoadBalancerPort: 8080 } }];
    expect(fronted({ ListenerDescriptions: elsewhere })).toEqual([]);
    expect(fronted({ Subnets: undefined })).toMatchObject([{ status: "not_assessed" }]);
  });
});

describe("an interface of API Gateway", () => {
  const rest = (more: ConfigOf<"apigateway:rest-stage"> = {}) =>
    surface([
      resource("apigateway:rest-stage", {
        restApiId: "a1",
        stageName: "live",
        endpointTypes: ["REGIONAL"],
        policy: null,
        webAclArn: null,
        methods: { count: 2, open: ["GET /orders"] },
        ...more,
      }),
    ]);
  const statement = (Effect: string, Condition?: object) => ({
    Effect,
    Principal: "*",
    Action: "execute-api:Invoke",
    Resource: "*",
    Condition,
  });

  it("is graver where methods ask nobody, and less so behind sign-in and a firewall", () => {
    expect(rest()).toMatchObject([
      { status: "reachable", severity: "high", at: "https://a1.execute-api.eu-west-1.amazonaws.com/live" },
    ]);
    expect(rest({ methods: { count: 2, open: [] } })).toMatchObject([{ severity: "medium" }]);
    expect(rest({ methods: { count: 2, open: [] }, webAclArn: "arn:acl" })).toMatchObject([
      { severity: "low" },
    ]);
  });

  it("is closed when it is private, and restricted when its policy knows its callers", () => {
    expect(rest({ endpointTypes: ["PRIVATE"] })).toEqual([]);
    const office = { IpAddress: { "aws:SourceIp": ["203.0.113.0/24"] } };
    expect(rest({ policy: { Statement: [statement("Allow", office)] } })).toMatchObject([
      { status: "restricted", severity: "medium" },
    ]);
    const refusing = [
      statement("Allow"),
      statement("Deny", { NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24"] } }),
    ];
    expect(rest({ policy: { Statement: refusing } })).toMatchObject([{ status: "restricted" }]);
    expect(rest({ policy: { Statement: [statement("Allow")] } })).toMatchObject([{ status: "reachable" }]);
  });

  it("is not assessed where it answers at names that nobody has looked at, or was read in part", () => {
    expect(rest({ disableExecuteApiEndpoint: true })).toMatchObject([{ status: "not_assessed" }]);
    expect(rest({ policy: undefined })).toMatchObject([{ status: "not_assessed" }]);
  });

  it("of the HTTP kind always answers, and its routes may ask who calls", () => {
    const http = (open: string[]) =>
      surface([
        resource("apigatewayv2:stage", {
          ApiEndpoint: "https://c3.example",
          StageName: "$default",
          Routes: { count: 1, open },
        }),
      ]);
    expect(http(["POST /hook"])).toMatchObject([{ at: "https://c3.example", severity: "high" }]);
    expect(http([])).toMatchObject([{ severity: "low" }]);
  });
});

describe("what AWS serves", () => {
  const everyone = {
    Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" }],
  };

  it("finds public data, unless a switch overrules the policy", () => {
    const bucket = (RestrictPublicBuckets: boolean, Policy: object | null | undefined = everyone) =>
      resource("s3:bucket", {
        Policy: Policy as Record<string, unknown> | null | undefined,
        PublicAccessBlock: { RestrictPublicBuckets, IgnorePublicAcls: true },
      });
    expect(surface([bucket(false)])[0]).toMatchObject({ severity: "critical", kind: "data" });
    expect(statuses([bucket(true)])).toEqual([]);
    expect(statuses([bucket(false, null)])).toEqual([]);
    expect(statuses([resource("s3:bucket", { PublicAccessBlock: null })])).toEqual(["not_assessed"]);
  });

  it("finds databases whose network lets the internet in, and not those whose network does not", () => {
    const database = resource("rds:instance", {
      PubliclyAccessible: true,
      Endpoint: { Address: "db.example", Port: 5432 },
      DBSubnetGroup: { VpcId: "vpc-1", Subnets: [{ SubnetIdentifier: "subnet-1" }] },
      VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1" }],
    });
    expect(statuses([database, ...network])).toEqual([]);
    const open5432 = [group("sg-1", [open(5432)]), acl(), subnet, main];
    expect(surface([database, ...open5432])[0]).toMatchObject({ severity: "critical", kind: "database" });
  });

  it("finds function URLs, API endpoints and shared disks", () => {
    const found = surface([
      resource("lambda:function", { FunctionUrlConfig: { AuthType: "NONE" }, Policy: null }, { name: "f" }),
      resource("eks:cluster", { resourcesVpcConfig: { endpointPublicAccess: true } }, { name: "k" }),
      resource("ec2:snapshot", { CreateVolumePermissions: [{ Group: "all" }] }, { name: "s" }),
      resource("ec2:image", { Public: false }, { name: "a" }),
      resource("kafka:cluster", {}, { name: "m" }),
    ]);
    expect(found.map(({ name, severity }) => [name, severity])).toEqual([
      ["s", "critical"],
      ["f", "high"],
      ["k", "medium"],
    ]);
  });
});
