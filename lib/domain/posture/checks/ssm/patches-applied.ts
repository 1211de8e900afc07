import { daysSince } from "../../age";
import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "patches-applied",
  title: "Managed machines have their patches",
  principle: 4,
  layer: "os",
  severity: "high",
  service: "ssm",
  effortMinutes: 60,
  passes: "The last patch scan is not older than 30 days and found no patch missing or failed.",
  why: "Holes with a patch are holes with a recipe. Patching by schedule closes them before anyone remembers to.",
  references: ["ssm_managed_compliant_patching"],
  frameworks: {
    fsbp: "SSM.2 SSM.3",
    wafr: "sec_protect_compute_vulnerability_management",
    nist: "AC-3",
    pci4: "6.3.3 11.3.1.1 11.3.1.3 11.3.1",
    soc2: "CC3.2 CC7.1",
    iso27001: "A.8.27",
  },
  fix: ({ region, config }) => ({
    cli: `aws ssm send-command --region ${region} --document-name AWS-RunPatchBaseline --instance-ids ${config.InstanceId} --parameters Operation=Install`,
    terraform: `resource "aws_ssm_maintenance_window_task" "patch" {\n  window_id = aws_ssm_maintenance_window.weekly.id\n  task_type = "RUN_COMMAND"\n  task_arn  = "AWS-RunPatchBaseline"\n  targets {\n    key    = "InstanceIds"\n    values = ["${config.InstanceId}"]\n  }\n}`,
    cloudformation: cloudformation("AWS::SSM::Association", {
      Name: "AWS-RunPatchBaseline",
      Targets: [{ Key: "InstanceIds", Values: [config.InstanceId] }],
      Parameters: { Operation: ["Install"] },
      ScheduleExpression: "rate(7 days)",
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} managed machines ${agree(failing, "lacks", "lack")} patches`,
  judge: perResource("ssm:managed-instance", ({ config }, world) => {
    const state = collected(config.PatchState, "ssm:DescribeInstancePatchStates");
    if (state === null) return fail("The machine was never scanned for patches.");
    const { MissingCount: missing = 0, FailedCount: failed = 0, OperationEndTime: scanned } = state;
    const age = scanned === undefined ? 0 : daysSince(scanned, world.now);
    if (age > 30) return fail(`The last patch scan is ${age} days old.`, state);
    return passIf(
      missing + failed === 0,
      "No patch is missing.",
      `${missing} patches are missing, ${failed} failed.`,
      state,
    );
  }),
};
