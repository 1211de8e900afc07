import { expect, it } from "vitest";
import { daysAgo, denied, resource, statuses } from "../../testing/kit";
import { check } from "./listener-certificate-not-expiring";

const balancer = (...arns: string[]) =>
  resource("elbv2:load-balancer", {
    Listeners: [{ Protocol: "HTTPS", Certificates: arns.map((CertificateArn) => ({ CertificateArn })) }],
  });
const acm = (id: string, days: number) => resource("acm:certificate", { NotAfter: daysAgo(-days) }, { id });
const iam = (id: string, days: number) =>
  resource("iam:server-certificate", { Expiration: daysAgo(-days) }, { id, region: "global" });

it("follows the listener to its certificate, in ACM or IAM", () => {
  expect(statuses(check, [balancer("arn:a"), acm("arn:a", 200)])).toEqual(["pass"]);
  expect(statuses(check, [balancer("arn:a"), acm("arn:a", 10)])).toEqual(["fail"]);
  expect(statuses(check, [balancer("arn:a", "arn:b"), acm("arn:a", 200), iam("arn:b", -3)])).toEqual([
    "fail",
  ]);
});

it("leaves load balancers without certificates out, and says what was not seen", () => {
  expect(statuses(check, [balancer()])).toEqual([]);
  expect(statuses(check, [balancer("arn:a")], [denied("acm:ListCertificates")])).toEqual(["not_assessed"]);
  expect(statuses(check, [balancer("arn:a"), acm("arn:b", 200)])).toEqual(["not_assessed"]);
  expect(statuses(check, [resource("elbv2:load-balancer", {})])).toEqual(["not_assessed"]);
});
