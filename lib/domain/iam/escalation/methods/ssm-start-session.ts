import { takeOver } from "../take-over";

export const method = takeOver({
  id: "ssm-start-session",
  title: "Open a session on an instance",
  source: "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartSession.html",
  kind: "ec2:instance",
  needs: [["ssm:StartSession"]],
});
