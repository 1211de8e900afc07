import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { lostTarget } from "../../network/record-target";
import { fail, pass } from "../../verdict";

export const check: Check = {
  id: "record-not-dangling",
  title: "No DNS record leads to something that was given back",
  principle: 3,
  layer: "edge",
  severity: "high",
  service: "route53",
  effortMinutes: 10,
  passes:
    "What the public record leads to (an S3 website, a distribution, a load balancer, an address of EC2) is in the inventory. Records that lead elsewhere are left out.",
  why: "Whoever gets the released name or address next answers under your domain, with a certificate for it, and with your visitors' cookies.",
  references: ["route53_dangling_ip_subdomain_takeover"],
  frameworks: { nist: "RA-1 RA-5 DP-4" },
  fix: ({ name, config }) => {
    const zone = config.HostedZoneId;
    const change = {
      Changes: [
        {
          Action: "DELETE",
          ResourceRecordSet: {
            Name: config.Name ?? name,
            Type: config.Type ?? "A",
            TTL: 300,
            ResourceRecords: ((config.Values as string[] | undefined) ?? []).map((Value) => ({ Value })),
          },
        },
      ],
    };
    return {
      cli: `aws route53 list-resource-record-sets --hosted-zone-id ${zone} --start-record-name ${name} --max-items 1 # TTL, and the alias if it is one, must be the same below\naws route53 change-resource-record-sets --hosted-zone-id ${zone} --change-batch '${JSON.stringify(change)}'`,
      terraform: `# Remove the resource and apply:\n# resource "aws_route53_record" "this" { name = "${name}" }`,
      cloudformation: cloudformation(
        "AWS::Route53::RecordSet",
        { HostedZoneId: zone, Name: name, Type: config.Type ?? "A" },
        "Remove this resource from the stack.",
      ),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} records ${agree(failing, "leads", "lead")} to something that was given back`,
  judge: perResource("route53:record", (record, world) => {
    if (record.config.PrivateZone) return null;
    const answers = [
      ...(record.config.Values ?? []),
      ...(record.config.AliasTarget?.DNSName ? [record.config.AliasTarget.DNSName] : []),
    ].map((target) => ({ target, lost: lostTarget(target, record, world) }));
    const known = answers.filter(({ lost }) => lost !== null);
    if (known.length === 0) return null;
    const lost = known.flatMap((one) => (one.lost === false ? [] : [one.lost]));
    return lost.length === 0
      ? pass("What it leads to is in the inventory.", { targets: known.map(({ target }) => target) })
      : fail(lost.join(" "), { targets: known.map(({ target }) => target) });
  }),
};
