import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf, joined, onTheInternet, overlap, parseCidr, without } from "./address-range";
import { openingsOf } from "./opening";
import { answered, letIn, passesAcl, routedToInternet } from "./rules";

const tcp = (cidr: string, from: number, to = from) =>
  letIn({ IpProtocol: "tcp", FromPort: from, ToPort: to, IpRanges: [{ CidrIp: cidr }] });
const entry = (
  RuleNumber: number,
  RuleAction: "allow" | "deny",
  CidrBlock: string,
  port?: [number, number],
  Egress = false,
) => ({
  RuleNumber,
  RuleAction,
  CidrBlock,
  Egress,
  Protocol: port ? "6" : "-1",
  ...(port ? { PortRange: { From: port[0], To: port[1] } } : {}),
});
const ports = (areas: ReturnType<typeof tcp>) => openingsOf(areas).map(({ from, to }) => [from, to]);

describe("address ranges", () => {
  it("reads blocks and single addresses of both families, and nothing else", () => {
    expect(parseCidr("198.51.100.0/24")).toMatchObject({ family: 4, from: 0xc6336400n, to: 0xc63364ffn });
    expect(parseCidr("2001:db8::/32")?.family).toBe(6);
    expect(countOf([parseCidr("::/0") ?? { family: 6, from: 0n, to: 0n }])).toBe(1n << 128n);
    for (const bad of ["", "10.0.0/8", "10.0.0.0/33", "256.1.1.1", "1::2::3", "fe80:::1", "10.0.0.0/x"])
      expect(parseCidr(bad), bad).toBeUndefined();
  });

  it("takes private ranges from what the internet can send", () => {
    const whole = parseCidr("0.0.0.0/0");
    const internet = whole ? onTheInternet(whole) : [];
    expect(internet.some((range) => overlap(range, { family: 4, from: 0x0a000001n, to: 0x0a000001n }))).toBe(
      false,
    );
    expect(Number(countOf(internet)) / 2 ** 32).toBeGreaterThan(0.85);
    const office = parseCidr("10.0.0.0/8");
    expect(office && onTheInternet(office)).toEqual([]);
  });

  it("splits without losing or doubling an address", () => {
    const range = fc
      .tuple(fc.bigInt(0n, 1000n), fc.bigInt(0n, 1000n))
      .map(([from, length]) => ({ family: 4 as const, from, to: from + length }));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const both = overlap(a, b);
        const parts = [...without(a, b), ...(both ? [both] : [])];
        expect(countOf(parts)).toBe(parts.reduce((sum, { from, to }) => sum + to - from + 1n, 0n));
        expect(joined(parts)).toEqual([a]);
      }),
    );
  });
});

describe("openings", () => {
  it("adds halves up to the internet, and counts what is narrower", () => {
    const halves = [...tcp("0.0.0.0/1", 22), ...tcp("128.0.0.0/1", 22)];
    expect(openingsOf(halves)).toMatchObject([{ from: 22, to: 22, breadth: "internet" }]);
    expect(openingsOf(tcp("203.0.113.0/24", 22))).toMatchObject([{ breadth: "limited", ipv4: 256 }]);
    expect(openingsOf(tcp("203.0.0.0/12", 22))).toMatchObject([{ breadth: "wide" }]);
    expect(openingsOf(tcp("10.0.0.0/8", 22))).toEqual([]);
    const v6 = letIn({ IpProtocol: "-1", Ipv6Ranges: [{ CidrIpv6: "::/0" }] });
    expect(openingsOf(v6)[0]).toMatchObject({ from: 0, to: 65_535, breadth: "internet", ipv4: 0 });
  });

  it("joins neighbouring ports that are open to the same", () => {
    expect(ports([...tcp("0.0.0.0/0", 80), ...tcp("0.0.0.0/0", 81, 90), ...tcp("0.0.0.0/0", 443)])).toEqual([
      [80, 90],
      [443, 443],
    ]);
  });

  it("reads protocols by name and by number, and leaves out those without ports", () => {
    expect(letIn({ IpProtocol: "6", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }).length).toBeGreaterThan(0);
    expect(letIn({ IpProtocol: "icmp", FromPort: -1, IpRanges: [{ CidrIp: "0.0.0.0/0" }] })).toEqual([]);
  });
});

describe("network ACLs", () => {
  const asked = tcp("0.0.0.0/0", 0, 65_535);

  it("lets the first matching entry decide, by number and not by place", () => {
    const entries = [entry(200, "allow", "0.0.0.0/0"), entry(100, "deny", "0.0.0.0/0", [22, 22])];
    expect(ports(passesAcl(entries, false, asked))).toEqual([
      [0, 21],
      [23, 65_535],
    ]);
    expect(passesAcl([], false, asked)).toEqual([]);
  });

  it("does not take the refusal of some addresses for the refusal of all", () => {
    const entries = [entry(90, "deny", "198.51.100.0/24"), entry(100, "allow", "0.0.0.0/0")];
    const [opening] = openingsOf(passesAcl(entries, false, tcp("0.0.0.0/0", 443)));
    expect(opening).toMatchObject({ from: 443, breadth: "internet" });
    const halves = [entry(90, "deny", "0.0.0.0/1"), entry(91, "deny", "128.0.0.0/1"), ...entries];
    expect(passesAcl(halves, false, asked)).toEqual([]);
  });

  it("needs a way out for the answer, to a port that the caller chooses", () => {
    const asked443 = tcp("0.0.0.0/0", 443);
    expect(answered([], asked443)).toEqual([]);
    const ephemeral = [entry(100, "allow", "0.0.0.0/0", [1024, 65_535], true)];
    expect(ports(answered(ephemeral, asked443))).toEqual([[443, 443]]);
    const someOnly = [entry(100, "allow", "198.51.100.0/24", [1024, 65_535], true)];
    expect(openingsOf(answered(someOnly, asked443))[0]).toMatchObject({ breadth: "limited", ipv4: 256 });
  });
});

describe("routes", () => {
  const asked = tcp("0.0.0.0/0", 443);

  it("needs one to an internet gateway that is there", () => {
    const route = { DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active" };
    expect(ports(routedToInternet([route], asked))).toEqual([[443, 443]]);
    expect(routedToInternet([{ ...route, State: "blackhole" }], asked)).toEqual([]);
    expect(routedToInternet([{ ...route, GatewayId: undefined, NatGatewayId: "nat-1" }], asked)).toEqual([]);
    expect(routedToInternet([], asked)).toEqual([]);
  });

  it("lets the longest prefix decide", () => {
    const routes = [
      { DestinationCidrBlock: "0.0.0.0/0", TransitGatewayId: "tgw-1", State: "active" },
      { DestinationCidrBlock: "198.51.100.0/24", GatewayId: "igw-1", State: "active" },
    ];
    expect(openingsOf(routedToInternet(routes, asked))[0]).toMatchObject({ ipv4: 256, breadth: "limited" });
  });

  it("keeps the families apart", () => {
    const route = { DestinationIpv6CidrBlock: "::/0", GatewayId: "igw-1", State: "active" };
    expect(routedToInternet([route], asked)).toEqual([]);
  });
});
