import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { publicStatementId } from "../../fix/statement-id";
import { actionsOf, publicStatements } from "../../policy/statements";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "bus-not-public",
  title: "No event bus is open to everyone",
  principle: 4,
  layer: "application",
  severity: "high",
  service: "eventbridge",
  effortMinutes: 10,
  passes: "No statement of the bus's policy lets everyone in.",
  why: "Who may put events on a bus starts what listens to it.",
  references: ["eventbridge_bus_exposed"],
  frameworks: { cis7: "2.21", nist: "RA-5 AC-4 DP-4" },
  fix: ({ account, region, name, config }) => ({
    cli: `aws events remove-permission --region ${region} --event-bus-name ${name} --statement-id ${publicStatementId(config.Policy)}`,
    terraform: `resource "aws_cloudwatch_event_bus_policy" "this" {\n  event_bus_name = "${name}"\n  policy         = data.aws_iam_policy_document.senders.json\n}`,
    cloudformation: cloudformation("AWS::Events::EventBusPolicy", {
      EventBusName: name,
      StatementId: "own-account",
      Statement: {
        Effect: "Allow",
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: "events:PutEvents",
        Resource: `arn:aws:events:${region}:${account}:event-bus/${name}`,
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} event buses ${agree(failing, "is", "are")} open to everyone`,
  judge: perResource("eventbridge:bus", ({ config }) => {
    const policy = collected(config.Policy, "events:ListEventBuses");
    const open = policy === null ? [] : publicStatements(policy);
    return passIf(
      open.length === 0,
      "Its policy lets nobody in but those it names.",
      `Everyone may ${open.map(actionsOf).join(", ")}.`,
      { statements: open },
    );
  }),
};
