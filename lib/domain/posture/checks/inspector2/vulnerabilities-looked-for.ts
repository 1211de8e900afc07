import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "vulnerabilities-looked-for",
  title: "Inspector looks for vulnerabilities",
  principle: 4,
  layer: "os",
  severity: "medium",
  service: "inspector2",
  effortMinutes: 10,
  passes: "Inspector is enabled in the region, for instances, images and functions.",
  why: "A known hole in what you run is found by you or by somebody else.",
  references: ["inspector2_is_enabled"],
  frameworks: { nist: "IP-7 IP-12 CM-1" },
  fix: ({ region }) => ({
    cli: `aws inspector2 enable --region ${region} --resource-types EC2 ECR LAMBDA`,
    terraform: `resource "aws_inspector2_enabler" "this" {\n  account_ids    = [data.aws_caller_identity.this.account_id]\n  resource_types = ["EC2", "ECR", "LAMBDA"]\n}`,
    cloudformation: null,
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regions ${agree(failing, "is", "are")} not looked at by Inspector`,
  judge: perResource("inspector2:status", ({ config }) => {
    const status = collected(config.status, "inspector2:BatchGetAccountStatus");
    const off = (["ec2", "ecr", "lambda"] as const).filter((kind) => config[kind] !== "ENABLED");
    return passIf(
      status === "ENABLED" && off.length === 0,
      "It looks at everything.",
      status === "ENABLED" ? `It does not look at ${off.join(", ")}.` : "It is off.",
    );
  }),
};
