import { z } from "zod";
import { internetRanges, isInternet, type PortRange } from "../network/exposure";

const permissions = z.object({
  IpPermissions: z.array(
    z.looseObject({
      IpProtocol: z.string().optional(),
      FromPort: z.number().optional(),
      ToPort: z.number().optional(),
      IpRanges: z.array(z.looseObject({ CidrIp: z.string().optional() })).optional(),
      Ipv6Ranges: z.array(z.looseObject({ CidrIpv6: z.string().optional() })).optional(),
    }),
  ),
});
type Permission = z.output<typeof permissions>["IpPermissions"][number];

/** The part of a rule that is about the internet, as RevokeSecurityGroupIngress takes it. */
function fromInternet({ IpProtocol, FromPort, ToPort, IpRanges = [], Ipv6Ranges = [] }: Permission) {
  const ipv4 = IpRanges.filter(({ CidrIp = "" }) => isInternet(CidrIp)).map(({ CidrIp }) => ({ CidrIp }));
  const ipv6 = Ipv6Ranges.filter(({ CidrIpv6 = "" }) => isInternet(CidrIpv6)).map(({ CidrIpv6 }) => ({
    CidrIpv6,
  }));
  return {
    IpProtocol,
    ...(FromPort === undefined ? {} : { FromPort, ToPort }),
    ...(ipv4.length > 0 ? { IpRanges: ipv4 } : {}),
    ...(ipv6.length > 0 ? { Ipv6Ranges: ipv6 } : {}),
  };
}

/**
 * The command that takes out of a security group exactly those rules that open to the internet what `opens` says, from
 * the group's `config`; where its rules were not collected, the commands that find them first.
 */
export function revokeRules(
  region: string,
  group: string,
  config: Readonly<Record<string, unknown>>,
  opens: (range: PortRange) => boolean,
): string {
  const rules = permissions.safeParse(config).data?.IpPermissions ?? [];
  const open = rules.filter((rule) => internetRanges([rule]).some(opens));
  const revoke = `aws ec2 revoke-security-group-ingress --region ${region} --group-id ${group}`;
  if (open.length > 0) return `${revoke} --ip-permissions '${JSON.stringify(open.map(fromInternet))}'`;
  return `aws ec2 describe-security-group-rules --region ${region} --filters Name=group-id,Values=${group}\n${revoke} --security-group-rule-ids THE_RULE`;
}
