import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "group-several-zones",
  title: "Groups span several zones",
  principle: 7,
  layer: "compute",
  severity: "medium",
  service: "autoscaling",
  effortMinutes: 15,
  passes: "The group may start machines in at least two availability zones.",
  why: "A group that lives in one zone scales to nothing when the zone fails.",
  references: ["autoscaling_group_multiple_az"],
  frameworks: { fsbp: "AutoScaling.2", nist: "BE-5 DS-4 PT-5", iso27001: "A.8.14" },
  fix: ({ region, name }) => ({
    cli: `aws autoscaling update-auto-scaling-group --region ${region} --auto-scaling-group-name ${name} --vpc-zone-identifier SUBNET_A,SUBNET_B`,
    terraform: `resource "aws_autoscaling_group" "this" {\n  name                = "${name}"\n  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]\n}`,
    cloudformation: cloudformation("AWS::AutoScaling::AutoScalingGroup", {
      AutoScalingGroupName: name,
      VPCZoneIdentifier: ["SUBNET_A", "SUBNET_B"],
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} groups ${agree(failing, "lives", "live")} in one zone only`,
  judge: perResource("autoscaling:group", ({ config }) => {
    const zones = collected(config.AvailabilityZones, "autoscaling:DescribeAutoScalingGroups");
    return passIf(zones.length >= 2, `It spans ${zones.length} zones.`, "It lives in one zone.");
  }),
};
