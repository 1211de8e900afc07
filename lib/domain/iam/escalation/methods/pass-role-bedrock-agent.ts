import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-bedrock-agent",
  title: "Let an agent act with a role",
  source: "https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html",
  service: "bedrock.amazonaws.com",
  needs: [["bedrock:CreateAgent", "bedrock:UpdateAgent"], ["bedrock:InvokeAgent"]],
});
