import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-ec2",
  title: "Start an instance with a role",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-ec2.html",
  service: "ec2.amazonaws.com",
  needs: [["ec2:RunInstances"]],
  // Without an instance profile, iam:CreateInstanceProfile and AddRoleToInstanceProfile would be needed too.
  fits: ({ instanceProfiles }) => instanceProfiles.length > 0,
});
