import { takeOver } from "../take-over";

export const method = takeOver({
  id: "ec2-user-data",
  title: "Change what an instance runs at its next start",
  source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html",
  kind: "ec2:instance",
  needs: [["ec2:ModifyInstanceAttribute"], ["ec2:StopInstances"], ["ec2:StartInstances"]],
});
