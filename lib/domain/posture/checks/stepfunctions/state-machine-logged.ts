import { agree, type Check, perResource } from "../../check";
import { collected, passIf } from "../../verdict";

export const check: Check = {
  id: "state-machine-logged",
  title: "State machines keep a log",
  principle: 2,
  layer: "application",
  severity: "medium",
  service: "stepfunctions",
  effortMinutes: 15,
  passes: "Logging of the state machine is not off. Express ones keep no history of their own.",
  why: "Which step failed, with what, is known from the log when the history has expired.",
  references: [],
  frameworks: {},
  fix: ({ id, region, name }) => ({
    cli: `aws stepfunctions update-state-machine --region ${region} --state-machine-arn ${id} --logging-configuration file://logging.json`,
    terraform: `resource "aws_sfn_state_machine" "this" {\n  name = "${name}"\n  logging_configuration {\n    level           = "ERROR"\n    log_destination = "GROUP:*"\n  }\n}`,
  }),
  failing: (failing, of) => `${failing} of ${of} state machines ${agree(failing, "keeps", "keep")} no log`,
  judge: perResource("stepfunctions:state-machine", ({ config }) => {
    const level = collected(config.loggingLevel, "states:DescribeStateMachine");
    return passIf(level !== "OFF", `It logs ${level}.`, "It logs nothing.");
  }),
};
