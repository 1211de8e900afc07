import { agree, type Check, perResource } from "../../check";
import { cloudformation } from "../../fix/cloudformation";
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
  references: ["stepfunctions_statemachine_logging_enabled"],
  frameworks: {
    pci4: "10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.1 10.2.2 10.3.1",
    soc2: "A1.1 PI1.3",
    iso27001: "A.8.15",
  },
  fix: ({ id, region, name, account }) => ({
    cli: `aws stepfunctions update-state-machine --region ${region} --state-machine-arn ${id} --logging-configuration '{"level":"ERROR","destinations":[{"cloudWatchLogsLogGroup":{"logGroupArn":"arn:aws:logs:${region}:${account}:log-group:/aws/vendedlogs/states/${name}:*"}}]}'`,
    terraform: `resource "aws_sfn_state_machine" "this" {\n  name = "${name}"\n  logging_configuration {\n    level           = "ERROR"\n    log_destination = "GROUP:*"\n  }\n}`,
    cloudformation: cloudformation("AWS::StepFunctions::StateMachine", {
      StateMachineName: name,
      LoggingConfiguration: {
        Level: "ERROR",
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: "GROUP:*" } }],
      },
    }),
  }),
  failing: (failing, of) => `${failing} of ${of} state machines ${agree(failing, "keeps", "keep")} no log`,
  judge: perResource("stepfunctions:state-machine", ({ config }) => {
    const level = collected(config.loggingLevel, "states:DescribeStateMachine");
    return passIf(level !== "OFF", `It logs ${level}.`, "It logs nothing.");
  }),
};
