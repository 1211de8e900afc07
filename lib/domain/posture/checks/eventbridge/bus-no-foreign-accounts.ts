import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { foreignAccounts } from "../../policy/foreign-accounts";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "bus-no-foreign-accounts",
  title: "Event buses take events from your own accounts only",
  principle: 4,
  layer: "application",
  severity: "high",
  service: "eventbridge",
  effortMinutes: 15,
  passes:
    "Every account that the bus's policy lets in is one of the organisation's, or the statement asks for the organisation's id.",
  why: "An event starts what listens to it: whoever may send events runs your automation.",
  references: ["eventbridge_bus_cross_account_access"],
  frameworks: { nist: "RA-5 AC-4 DP-4" },
  fix: ({ region, name, account }) => ({
    cli: `aws events describe-event-bus --region ${region} --name ${name} --query Policy --output text\naws events remove-permission --region ${region} --event-bus-name ${name} --statement-id STATEMENT_ID`,
    terraform: `resource "aws_cloudwatch_event_bus_policy" "this" {\n  event_bus_name = "${name}"\n  policy = jsonencode({\n    Version = "2012-10-17"\n    Statement = [{\n      Sid       = "own-organisation"\n      Effect    = "Allow"\n      Principal = "*"\n      Action    = "events:PutEvents"\n      Resource  = "arn:aws:events:${region}:${account}:event-bus/${name}"\n      Condition = { StringEquals = { "aws:PrincipalOrgID" = data.aws_organizations_organization.this.id } }\n    }]\n  })\n}`,
    cloudformation: cloudformation("AWS::Events::EventBusPolicy", {
      EventBusName: name,
      StatementId: "own-organisation",
      Statement: {
        Effect: "Allow",
        Principal: "*",
        Action: "events:PutEvents",
        Resource: `arn:aws:events:${region}:${account}:event-bus/${name}`,
        Condition: { StringEquals: { "aws:PrincipalOrgID": "ORGANISATION_ID" } },
      },
    }),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} event buses ${agree(failing, "takes", "take")} events from other accounts`,
  judge: perResource("eventbridge:bus", ({ config }, world) => {
    const policy = collected(config.Policy, "events:ListEventBuses");
    const foreign = policy === null ? [] : foreignAccounts(policy, world);
    return passIf(
      foreign.length === 0,
      "Only accounts of your own may send events.",
      `These may send events: ${foreign.join(", ")}.`,
      { foreign },
    );
  }),
};
