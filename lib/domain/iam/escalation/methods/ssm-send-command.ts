import { takeOver } from "../take-over";

export const method = takeOver({
  id: "ssm-send-command",
  title: "Run a command on an instance",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendCommand.html",
  kind: "ec2:instance",
  needs: [["ssm:SendCommand"]],
});
