import { agree, type Check, nameOf, perResource } from "../../check";
import { describeOpening } from "../../network/reach";
import { instanceReach } from "../../surface/doors/ec2";
import { patching } from "../../surface/machine-layers";
import { fail, NotSeen, pass } from "../../verdict";

export const check: Check = {
  id: "reachable-instance-patched",
  title: "Instances that the internet reaches miss no patch",
  principle: 3,
  layer: "os",
  severity: "critical",
  service: "ec2",
  effortMinutes: 30,
  passes:
    "Security groups, network ACL and routes keep the internet from the instance, or Systems Manager has found no patch missing on it.",
  why: "A known hole on a machine that anybody can send packets to is found by scanners within hours of its publication.",
  references: ["ec2_instance_managed_by_ssm", "ssm_managed_compliant_patching"],
  frameworks: {
    fsbp: "SSM.1 SSM.2 SSM.3",
    wafr: "sec_securely_operate_test_validate_pipeline sec_protect_compute_auto_protection sec_protect_compute_actions_distance sec_protect_compute_vulnerability_management",
    nist: "AC-3",
    pci4: "11.3.1.1 11.3.1.3 11.3.1 6.3.3",
    soc2: "CC3.2 CC7.1",
    iso27001: "A.5.26 A.8.27",
  },
  fix: ({ region, id }) => ({
    cli: `aws ssm send-command --region ${region} --document-name AWS-RunPatchBaseline --parameters Operation=Install --instance-ids ${nameOf(id)}`,
    terraform: `resource "aws_ssm_association" "patching" {\n  name                = "AWS-RunPatchBaseline"\n  schedule_expression = "cron(0 3 ? * SUN *)"\n  parameters          = { Operation = "Install" }\n  targets {\n    key    = "InstanceIds"\n    values = ["${nameOf(id)}"]\n  }\n}`,
    cloudformation: `Resources:
  Patching:
    Type: AWS::SSM::Association
    Properties:
      Name: AWS-RunPatchBaseline
      ScheduleExpression: cron(0 3 ? * SUN *)
      Parameters:
        Operation: [Install]
      Targets:
        - Key: InstanceIds
          Values: [${nameOf(id)}]
`,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} instances ${agree(failing, "is", "are")} within reach of the internet and not known to be patched`,
  judge: perResource("ec2:instance", (instance, world) => {
    if (instance.config.State?.Name === "terminated") return null;
    const reach = instanceReach(instance, world);
    if (reach.status === "closed") return pass(`The internet does not reach it. ${reach.stoppedBy}`);
    const { state, says } = patching(instance, world);
    if (state === "protects") return pass(says);
    if (reach.status === "not_assessed") throw new NotSeen(reach.missing.join("; "));
    if (state === "not_assessed") throw new NotSeen(says);
    const openings = reach.openings.map(describeOpening);
    return fail(`It answers ${openings.join("; ")}. ${says}`, { openings, path: reach.hops });
  }),
};
