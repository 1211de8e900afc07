import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "sensitive-data-looked-for",
  title: "Macie looks for sensitive data",
  principle: 7,
  layer: "storage",
  severity: "medium",
  service: "macie",
  effortMinutes: 15,
  passes: "Macie is enabled in the region.",
  why: "To keep people away from data one has to know where it lies.",
  references: ["macie_is_enabled"],
  frameworks: {
    cis7: "3.1.3",
    cis5: "2.1.3",
    fsbp: "Macie.1",
    wafr: "sec_detect_investigate_events_actionable_events",
    pci4: "A3.2.5.1",
  },
  fix: ({ region }) => ({
    cli: `aws macie2 enable-macie --region ${region}`,
    terraform: `resource "aws_macie2_account" "this" {\n  status = "ENABLED"\n}`,
    cloudformation: cloudformation("AWS::Macie::Session", { Status: "ENABLED" }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regions ${agree(failing, "is", "are")} not looked at by Macie`,
  judge: perResource("macie:session", ({ config }) => {
    const status = collected(config.status, "macie2:GetMacieSession");
    return passIf(status === "ENABLED", "Macie is on.", `Macie is ${status.toLowerCase()}.`);
  }),
};
