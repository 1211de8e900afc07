import { takeOver } from "../take-over";

export const method = takeOver({
  id: "step-functions-update",
  title: "Change a state machine",
  source: "https://docs.aws.amazon.com/step-functions/latest/apireference/API_UpdateStateMachine.html",
  kind: "states:state-machine",
  needs: [["states:UpdateStateMachine"], ["states:StartExecution"]],
});
