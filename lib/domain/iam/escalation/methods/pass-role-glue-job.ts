import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-glue-job",
  title: "Run a Glue job with a role",
  source: "https://docs.aws.amazon.com/glue/latest/dg/create-an-iam-role.html",
  service: "glue.amazonaws.com",
  needs: [
    ["glue:CreateJob", "glue:UpdateJob"],
    ["glue:StartJobRun", "glue:CreateTrigger"],
  ],
});
