import { takeOver } from "../take-over";

export const method = takeOver({
  id: "ec2-instance-connect",
  title: "Push a key to an instance",
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-linux-inst-eic.html",
  kind: "ec2:instance",
  needs: [["ec2-instance-connect:SendSSHPublicKey", "ec2-instance-connect:SendSerialConsoleSSHPublicKey"]],
});
