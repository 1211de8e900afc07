import { passRole } from "../pass-role";

export const method = passRole({
  id: "pass-role-scheduler",
  title: "Schedule any API call with a role",
  source: "https://docs.aws.amazon.com/scheduler/latest/UserGuide/setting-up.html",
  service: "scheduler.amazonaws.com",
  needs: [["scheduler:CreateSchedule", "scheduler:UpdateSchedule"]],
});
