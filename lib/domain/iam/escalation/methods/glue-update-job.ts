import { takeOver } from "../take-over";

export const method = takeOver({
  id: "glue-update-job",
  title: "Change the script of a Glue job",
  source: "https://docs.aws.amazon.com/glue/latest/webapi/API_UpdateJob.html",
  kind: "glue:job",
  needs: [["glue:UpdateJob"], ["glue:StartJobRun"]],
});
