import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "no-severe-vulnerabilities",
  title: "No severe vulnerability waits to be fixed",
  principle: 4,
  layer: "os",
  severity: "high",
  service: "inspector2",
  effortMinutes: 240,
  passes:
    "Inspector has no active finding of critical or high severity in the region. Regions in which it is off are left out: another check speaks of them.",
  why: "What Inspector lists, attackers can look up too, with the way to use it.",
  references: ["inspector2_active_findings_exist"],
  frameworks: { nist: "OV-2 IP-7 IP-12" },
  fix: ({ region, account }) => ({
    cli: `aws inspector2 list-findings --region ${region} --filter-criteria '{"findingStatus":[{"comparison":"EQUALS","value":"ACTIVE"}],"severity":[{"comparison":"EQUALS","value":"CRITICAL"},{"comparison":"EQUALS","value":"HIGH"}],"awsAccountId":[{"comparison":"EQUALS","value":"${account}"}]}' --sort-criteria field=INSPECTOR_SCORE,sortOrder=DESC --query 'findings[].[title,fixAvailable,resources[0].id]' --output table`,
    terraform: `# Patch instances every week instead of finding by finding:\nresource "aws_ssm_association" "patch" {\n  name                = "AWS-RunPatchBaseline"\n  schedule_expression = "rate(7 days)"\n  parameters          = { Operation = "Install" }\n  targets {\n    key    = "InstanceIds"\n    values = ["*"]\n  }\n}`,
    cloudformation: cloudformation(
      "AWS::SSM::Association",
      {
        Name: "AWS-RunPatchBaseline",
        ScheduleExpression: "rate(7 days)",
        Parameters: { Operation: ["Install"] },
        Targets: [{ Key: "InstanceIds", Values: ["*"] }],
      },
      "Patches instances every week instead of finding by finding.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} regions ${agree(failing, "has", "have")} severe vulnerabilities that wait`,
  judge: perResource("inspector2:status", ({ config }) => {
    const counts = collected(config.activeFindings, "inspector2:ListFindingAggregations");
    if (counts === null) return null;
    const { critical = 0, high = 0, all = 0 } = counts;
    return passIf(
      critical + high === 0,
      `None of ${all} active findings is critical or high.`,
      `${critical} critical and ${high} high findings are active.`,
      counts,
    );
  }),
};
