import { agree, type Check, nameOf, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { accountIam, estateOf } from "../../iam/estate";
import { administers } from "../../iam/powers";
import { roleOfProfile } from "../../iam/workloads";
import { describeOpening } from "../../network/reach";
import { instanceReach } from "../../surface/doors/ec2";
import { fail, NotSeen, pass } from "../../verdict";

export const check: Check = {
  id: "reachable-instance-no-administrator",
  title: "No instance that the internet reaches is an administrator",
  principle: 3,
  layer: "compute",
  severity: "critical",
  service: "ec2",
  effortMinutes: 60,
  passes:
    "Security groups, network ACL and routes keep the internet from the instance, or its role is no administrator in effect. Instances without a role are left out.",
  why: "One hole in what listens there gives a stranger the account: the role's credentials are one request to the metadata service away.",
  references: ["ec2_instance_internet_facing_with_instance_profile"],
  frameworks: { wafr: "sec_protect_compute_vulnerability_management", iso27001: "A.8.20 A.8.21 A.8.22" },
  fix: ({ region, config, id }) => {
    const profile = (config.IamInstanceProfile as { Arn?: string } | null | undefined)?.Arn ?? "THE_PROFILE";
    return {
      cli: `./bin/heptagon iam generate --principal THE_ROLE_OF_${profile} --from AWSLogs # the smallest policy that keeps it working\naws ec2 describe-iam-instance-profile-associations --region ${region} --filters Name=instance-id,Values=${nameOf(id)}\naws ec2 replace-iam-instance-profile-association --region ${region} --association-id ASSOCIATION_FROM_ABOVE --iam-instance-profile Name=THE_NARROW_PROFILE`,
      terraform: `resource "aws_instance" "this" {\n  # ${nameOf(id)}\n  iam_instance_profile = aws_iam_instance_profile.narrow.name\n}`,
      cloudformation: cloudformation(
        "AWS::EC2::Instance",
        { IamInstanceProfile: { Ref: "NarrowProfile" } },
        `of ${nameOf(id)}`,
      ),
    };
  },
  failing: (failing, of) =>
    `${failing} of ${of} instances with a role ${agree(failing, "is an administrator", "are administrators")} within reach of the internet`,
  judge: perResource("ec2:instance", (instance, world) => {
    const { account, config } = instance;
    const profile = config.IamInstanceProfile?.Arn;
    if (config.State?.Name === "terminated" || !profile) return null;
    accountIam(world, account);
    const role = roleOfProfile(estateOf(world), profile);
    if (!role) throw new NotSeen(`instance profile ${profile} is not in the snapshot`);
    if (!administers(world, role)) return pass(`Its role ${role} is no administrator.`, { role });
    const reach = instanceReach(instance, world);
    if (reach.status === "closed")
      return pass(`The internet does not reach it. ${reach.stoppedBy}`, { role });
    if (reach.status === "not_assessed") throw new NotSeen(reach.missing.join("; "));
    const openings = reach.openings.map(describeOpening);
    return fail(`It answers ${openings.join("; ")}, and its role ${role} may do everything.`, {
      role,
      openings,
      path: reach.hops,
    });
  }),
};
