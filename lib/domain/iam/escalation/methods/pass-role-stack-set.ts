import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-stack-set",
  title: "Let a stack set act with a role",
  source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-prereqs.html",
  service: "cloudformation.amazonaws.com",
  needs: [["cloudformation:CreateStackSet"], ["cloudformation:CreateStackInstances"]],
});
