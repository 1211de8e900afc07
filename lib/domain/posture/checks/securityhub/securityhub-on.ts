import { agree, type Check, perRegion } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, fail, passIf } from "../../verdict";

export const check: Check = {
  id: "securityhub-on",
  title: "Security Hub gathers findings in every region",
  principle: 7,
  layer: "governance",
  severity: "high",
  service: "securityhub",
  effortMinutes: 10,
  passes: "Security Hub is on in the region, with at least one standard or product to feed it.",
  why: "When something happens, one place with all findings saves the hour that finding them takes.",
  references: ["securityhub_enabled"],
  frameworks: {
    cis7: "5.16",
    cis5: "4.16",
    wafr: "sec_detect_investigate_events_actionable_events",
    nist: "OV-2 OV-3 PO-3 PO-4 RM-1",
    pci4: "10.2.1.1 10.4.1.1 10.4.1 10.4.2 10.6.3 10.7.1 10.7.2 A3.3.1 A3.5.1",
    soc2: "CC3.1 CC6.8 CC7.1 CC7.2 CC7.3 CC7.4",
    iso27001: "A.5.1 A.8.23",
  },
  fix: ({ region }) => ({
    cli: `aws securityhub enable-security-hub --region ${region} --enable-default-standards`,
    terraform: `resource "aws_securityhub_account" "this" {\n  region                   = "${region}"\n  enable_default_standards = true\n}`,
    cloudformation: cloudformation("AWS::SecurityHub::Hub", { EnableDefaultStandards: true }),
  }),
  failing: (failing, of) => `${failing} of ${of} regions ${agree(failing, "has", "have")} no Security Hub`,
  judge: perRegion(["securityhub:hub"], ({ account, region }, world) => {
    const hub = world.of("securityhub:hub", account, region)[0];
    if (!hub) return fail("Security Hub is off.");
    const standards = collected(hub.config.EnabledStandards, "securityhub:GetEnabledStandards") ?? [];
    return passIf(
      standards.length > 0,
      `${standards.length} standards are on.`,
      "Security Hub is on without any standard.",
      {
        standards: standards.map((one) => one.StandardsArn),
      },
    );
  }),
};
