import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-glue-endpoint",
  title: "Open a Glue development endpoint with a role",
  source: "https://docs.aws.amazon.com/glue/latest/dg/dev-endpoint.html",
  service: "glue.amazonaws.com",
  needs: [["glue:CreateDevEndpoint"]],
});
