import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-batch",
  title: "Run a Batch job with a role",
  source: "https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html",
  service: "ecs-tasks.amazonaws.com",
  needs: [["batch:RegisterJobDefinition"], ["batch:SubmitJob"]],
  passedTo: "ecs-tasks.amazonaws.com",
});
