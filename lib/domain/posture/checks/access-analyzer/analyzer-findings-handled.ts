import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "analyzer-findings-handled",
  title: "What the analyzer finds is dealt with",
  principle: 4,
  layer: "governance",
  severity: "low",
  service: "access-analyzer",
  effortMinutes: 60,
  passes:
    "No finding of a working analyzer waits: each has been resolved, or archived as meant. Analyzers that do not work are left out.",
  why: "An analyzer that nobody listens to is a log of open doors.",
  references: ["accessanalyzer_enabled_without_findings"],
  frameworks: { nist: "OV-2 AC-4 CM-1", iso27001: "A.8.3" },
  fix: ({ id, region, name, config }) => ({
    cli: `aws accessanalyzer list-findings-v2 --region ${region} --analyzer-arn ${id} --filter '{"status":{"eq":["ACTIVE"]}}'\n# Close each door, or archive what is meant to be open:\naws accessanalyzer update-findings --region ${region} --analyzer-arn ${id} --status ARCHIVED --ids FINDING_IDS`,
    terraform: `# What is meant to be open, archived by rule:\nresource "aws_accessanalyzer_archive_rule" "meant" {\n  analyzer_name = "${name}"\n  rule_name     = "meant"\n  filter {\n    criteria = "principal.AWS"\n    eq       = ["PARTNER_ACCOUNT"]\n  }\n}`,
    cloudformation: cloudformation(
      "AWS::AccessAnalyzer::Analyzer",
      {
        AnalyzerName: name,
        Type: config.type ?? "ACCOUNT",
        ArchiveRules: [
          { RuleName: "meant", Filter: [{ Property: "principal.AWS", Eq: ["PARTNER_ACCOUNT"] }] },
        ],
      },
      "What is meant to be open, archived by rule.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} analyzers ${agree(failing, "has", "have")} findings that wait`,
  judge: perResource("access-analyzer:analyzer", ({ config }) => {
    if (config.status !== "ACTIVE") return null;
    const waiting = collected(config.ActiveFindings, "access-analyzer:ListFindings");
    const count = waiting?.count ?? 0;
    const named = (waiting?.first ?? []).flatMap(({ resource }) => resource ?? []);
    return passIf(
      count === 0,
      "No finding waits.",
      `${count} ${agree(count, "finding waits", "findings wait")}${named[0] ? `, the first about ${named[0]}` : ""}.`,
      waiting,
    );
  }),
};
