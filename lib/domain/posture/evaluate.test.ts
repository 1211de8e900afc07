import { expect, it } from "vitest";
import { type Check, perAccount, perResource } from "./check";
import { check as volumeEncrypted } from "./checks/ec2/volume-encrypted";
import { evaluate } from "./evaluate";
import { account, denied, judged, resource, snapshotOf, testNow } from "./testing/kit";
import { fail, pass } from "./verdict";
import { buildWorld } from "./world";

function checkOf(judge: Check["judge"]): Check {
  return { ...volumeEncrypted, id: "made-up", judge };
}

it("makes a judgement that throws one finding, and goes on", () => {
  const broken = checkOf(
    perResource("ec2:volume", ({ name }) => {
      if (name === "odd") throw new TypeError("no such member");
      return pass("fine");
    }),
  );
  const findings = judged(broken, [
    resource("ec2:volume", {}, { name: "odd" }),
    resource("ec2:volume", {}, { name: "even" }),
  ]);
  expect(findings.map((finding) => finding.status)).toEqual(["not_assessed", "pass"]);
  expect(findings[0]?.reason).toContain("no such member");
});

it("does not assess a resource whose config does not fit its type, and says where and what", () => {
  const bad = { ...resource("ec2:volume", {}), config: { Encrypted: "yes" } };
  const [finding] = judged(volumeEncrypted, [bad]);
  expect(finding).toMatchObject({
    status: "not_assessed",
    reason: expect.stringContaining("config.Encrypted: expected boolean"),
  });
});

it("says once per place that a listing was denied", () => {
  const findings = judged(volumeEncrypted, [], [denied("ec2:DescribeVolumes")]);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.resource).toBe(`arn:aws:ec2:eu-west-1:${account}:*`);
});

it("assesses nothing of an account that could not be entered", () => {
  const gap = denied("sts:AssumeRole", { region: "global", service: "sts" });
  expect(judged(volumeEncrypted, [], [gap]).map((finding) => finding.status)).toEqual(["not_assessed"]);
});

it("takes a proof that needs one thing despite a gap, and one that needs all only without", () => {
  const gap = [denied("ec2:DescribeVolumes")];
  const one = checkOf(perAccount(["ec2:volume"], () => pass("found one")));
  const all = checkOf(perAccount(["ec2:volume"], () => pass("found no bad one"), "all"));
  const none = checkOf(perAccount(["ec2:volume"], () => fail("found none")));
  expect(judged(one, [], gap)[0]?.status).toBe("pass");
  expect(judged(all, [], gap)[0]?.status).toBe("not_assessed");
  expect(judged(none, [], gap)[0]?.status).toBe("not_assessed");
});

it("holds absence against an account only for services that were looked at", () => {
  const none = checkOf(perAccount(["guardduty:detector"], () => fail("found none")));
  expect(judged(none, [], [], ["guardduty"])[0]?.status).toBe("fail");
  expect(judged(none, [], [], [])[0]?.status).toBe("not_assessed");
  const silent = { ...snapshotOf([resource("guardduty:detector", {})]), services: undefined };
  expect(evaluate(buildWorld(silent, testNow), [none])[0]?.status).toBe("fail");
});
