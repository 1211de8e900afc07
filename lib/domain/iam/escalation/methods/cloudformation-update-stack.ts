import { takeOver } from "../take-over";

export const method = takeOver({
  id: "cloudformation-update-stack",
  title: "Change a stack that acts with a role",
  source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_UpdateStack.html",
  kind: "cloudformation:stack",
  needs: [["cloudformation:UpdateStack", "cloudformation:CreateChangeSet"]],
});
