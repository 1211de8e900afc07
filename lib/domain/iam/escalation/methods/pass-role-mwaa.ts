import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-mwaa",
  title: "Run a workflow environment with a role",
  source: "https://docs.aws.amazon.com/mwaa/latest/userguide/mwaa-create-role.html",
  service: "airflow-env.amazonaws.com",
  needs: [
    ["airflow:CreateEnvironment", "airflow:UpdateEnvironment"],
    ["airflow:CreateWebLoginToken", "airflow:CreateCliToken"],
  ],
});
