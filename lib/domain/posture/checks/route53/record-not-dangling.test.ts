import { expect, it } from "vitest";
import { denied, judged, resource, statuses } from "../../testing/kit";
import { check } from "./record-not-dangling";

const record = (value: string, config: Record<string, unknown> = {}) =>
  resource(
    "route53:record",
    { Name: "www.example.com.", Type: "CNAME", HostedZoneId: "Z1", Values: [value], ...config },
    { region: "global", name: "www.example.com." },
  );
const everything = ["s3", "ec2", "elb", "elbv2", "cloudfront"];
const judgedAs = (...found: Parameters<typeof statuses>[1]) => statuses(check, found, [], everything);

it("knows S3 websites, by the record's value or by its own name", () => {
  const bucket = (Name: string) => resource("s3:bucket", { Name });
  const website = record("shop.s3-website-eu-west-1.amazonaws.com");
  expect(judgedAs(website)).toEqual(["fail"]);
  expect(judgedAs(website, bucket("shop"))).toEqual(["pass"]);
  const alias = record("", {
    Values: [],
    AliasTarget: { DNSName: "s3-website-eu-west-1.amazonaws.com." },
  });
  expect(judgedAs(alias)).toEqual(["fail"]);
  expect(judgedAs(alias, bucket("www.example.com"))).toEqual(["pass"]);
});

it("knows load balancers, distributions and addresses", () => {
  const balancer = resource("elbv2:load-balancer", { DNSName: "Web-1.eu-west-1.elb.amazonaws.com" });
  expect(judgedAs(record("dualstack.web-1.eu-west-1.elb.amazonaws.com."), balancer)).toEqual(["pass"]);
  expect(judgedAs(record("old-1.eu-west-1.elb.amazonaws.com"))).toEqual(["fail"]);
  expect(judgedAs(record("d111.cloudfront.net"))).toEqual(["fail"]);
  expect(judgedAs(record("54.144.7.7", { Type: "A" }))).toEqual(["fail"]);
  const address = resource("ec2:address", { PublicIp: "54.144.7.7" });
  expect(judgedAs(record("54.144.7.7", { Type: "A" }), address)).toEqual(["pass"]);
});

it("leaves out what the inventory cannot tell of", () => {
  expect(judgedAs(record("203.0.113.7", { Type: "A" }))).toEqual([]);
  expect(judgedAs(record("example.org"))).toEqual([]);
  expect(judgedAs(record("d111.cloudfront.net", { PrivateZone: true }))).toEqual([]);
});

it("is not assessed where the thing may exist unseen", () => {
  const gap = denied("elasticloadbalancing:DescribeLoadBalancers", { service: "elbv2" });
  const [finding] = judged(check, [record("old-1.eu-west-1.elb.amazonaws.com")], [gap], everything);
  expect(finding?.status).toBe("not_assessed");
});
