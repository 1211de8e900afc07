import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-emr",
  title: "Start a cluster with a role",
  source: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-iam-role-for-ec2.html",
  service: "ec2.amazonaws.com",
  needs: [["elasticmapreduce:RunJobFlow"]],
  fits: ({ instanceProfiles }) => instanceProfiles.length > 0,
});
