import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { passIf } from "../../verdict";

export const check: Check = {
  id: "instance-managed",
  title: "Running instances are managed",
  principle: 3,
  layer: "os",
  severity: "medium",
  service: "ssm",
  effortMinutes: 30,
  passes: "Systems Manager knows the running instance and its agent is online. Other states are left out.",
  why: "What nobody manages is not patched, not inventoried, and needs an open port to be reached.",
  references: ["ec2_instance_managed_by_ssm"],
  frameworks: {
    fsbp: "SSM.1",
    wafr: "sec_protect_compute_actions_distance sec_protect_compute_auto_protection sec_securely_operate_test_validate_pipeline",
    nist: "AC-3",
    soc2: "CC3.2 CC7.1",
    iso27001: "A.5.26",
  },
  fix: ({ region, name, account }) => ({
    cli: `aws ssm update-service-setting --region ${region} --setting-id arn:aws:ssm:${region}:${account}:servicesetting/ssm/managed-instance/default-ec2-instance-management-role --setting-value service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole\n# then check that the agent of ${name} is running`,
    terraform: `resource "aws_iam_role_policy_attachment" "managed" {\n  role       = "THE_ROLE_OF_${name}"\n  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"\n}`,
    cloudformation: cloudformation(
      "AWS::SSM::ServiceSetting",
      {
        SettingId: "/ssm/managed-instance/default-ec2-instance-management-role",
        SettingValue: "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole",
      },
      `Then check that the agent of ${name} is running.`,
    ),
  }),
  failing: (failing, of) => `${failing} of ${of} running instances ${agree(failing, "is", "are")} unmanaged`,
  judge: perResource("ec2:instance", ({ account, region, config }, world) => {
    if (config.State?.Name !== "running") return null;
    world.all("ssm:managed-instance", account, region);
    const managed = world.having("ssm:managed-instance", "InstanceId", config.InstanceId ?? "")[0];
    const ping = managed?.config.PingStatus;
    return passIf(
      ping === "Online",
      "Systems Manager reaches the instance.",
      managed
        ? `Systems Manager has lost the instance (${ping}).`
        : "Systems Manager does not know the instance.",
      { PingStatus: ping ?? null },
    );
  }),
};
