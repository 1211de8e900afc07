import { expect, it } from "vitest";
import { revokeRules } from "./revoke-rules";

const shell = ({ from, to }: { from: number; to: number }) => from <= 22 && 22 <= to;
const rule = (port: number, ...cidrs: string[]) => ({
  IpProtocol: "tcp",
  FromPort: port,
  ToPort: port,
  IpRanges: cidrs.map((CidrIp) => ({ CidrIp, Description: "whatever" })),
});

it("takes out exactly what opens the port to the internet", () => {
  const config = { IpPermissions: [rule(443, "0.0.0.0/0"), rule(22, "10.0.0.0/8", "0.0.0.0/0")] };
  expect(revokeRules("eu-west-1", "sg-1", config, shell)).toBe(
    `aws ec2 revoke-security-group-ingress --region eu-west-1 --group-id sg-1 --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]'`,
  );
});

it("finds the rules first where they were not collected", () => {
  expect(revokeRules("eu-west-1", "sg-1", {}, shell)).toContain("describe-security-group-rules");
});
