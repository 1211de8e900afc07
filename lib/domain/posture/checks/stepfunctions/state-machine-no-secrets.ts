import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "state-machine-no-secrets",
  title: "Definitions of state machines hold no secrets",
  principle: 6,
  layer: "code",
  severity: "critical",
  service: "stepfunctions",
  effortMinutes: 45,
  passes:
    "No text in the definition has the form of a secret (access key, private key, token, password in an address), and no member named as one holds a literal.",
  why: "The definition is shown to everyone who may look at the state machine, and stays in its old versions.",
  references: ["stepfunctions_statemachine_no_secrets_in_definition"],
  frameworks: {},
  fix: ({ id, region, name }) => ({
    cli: `aws secretsmanager create-secret --region ${region} --name states/${name} --secret-string file://secret.json\n# read it in a state before it is needed, and change the secret: it has been readable\naws stepfunctions update-state-machine --region ${region} --state-machine-arn ${id} --definition file://definition.json`,
    terraform: `resource "aws_sfn_state_machine" "this" {\n  name = "${name}"\n  definition = jsonencode({\n    StartAt = "Secret"\n    States = {\n      Secret = {\n        Type       = "Task"\n        Resource   = "arn:aws:states:::aws-sdk:secretsmanager:getSecretValue"\n        Parameters = { SecretId = "states/${name}" }\n        End        = true\n      }\n    }\n  })\n}`,
    cloudformation: cloudformation(
      "AWS::StepFunctions::StateMachine",
      {
        StateMachineName: name,
        Definition: {
          StartAt: "Secret",
          States: {
            Secret: {
              Type: "Task",
              Resource: "arn:aws:states:::aws-sdk:secretsmanager:getSecretValue",
              Parameters: { SecretId: `states/${name}` },
              End: true,
            },
          },
        },
      },
      "The state that reads the secret, before those that need it; change the secret: it has been readable.",
    ),
  }),
  failing: (failing, of) =>
    `${failing} of ${of} state machines ${agree(failing, "holds", "hold")} a secret in the definition`,
  judge: perResource("stepfunctions:state-machine", ({ config }) => {
    const places = collected(config.secretPlaces, "states:DescribeStateMachine") ?? [];
    return passIf(
      places.length === 0,
      "The definition holds no secret.",
      `A secret seems to stand at ${places.map(({ path }) => path).join(", ")}.`,
      { places },
    );
  }),
};
