import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-glue-session",
  title: "Open an interactive Glue session with a role",
  source: "https://docs.aws.amazon.com/glue/latest/dg/interactive-sessions-security.html",
  service: "glue.amazonaws.com",
  needs: [["glue:CreateSession"], ["glue:RunStatement"]],
});
