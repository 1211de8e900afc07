import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-step-functions",
  title: "Run a state machine with a role",
  source: "https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html",
  service: "states.amazonaws.com",
  needs: [["states:CreateStateMachine", "states:UpdateStateMachine"], ["states:StartExecution"]],
});
