import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-cloudformation",
  title: "Let a stack act with a role",
  source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html",
  service: "cloudformation.amazonaws.com",
  needs: [["cloudformation:CreateStack", "cloudformation:UpdateStack"]],
});
