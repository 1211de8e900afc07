import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-emr-serverless",
  title: "Run an EMR Serverless job with a role",
  source: "https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/security-iam-runtime-role.html",
  service: "emr-serverless.amazonaws.com",
  needs: [["emr-serverless:StartJobRun"]],
});
