import { CloudWatchClient, DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "cloudwatch",
  scope: "regional",
  operations: ["cloudwatch:DescribeAlarms"],
  async collect(session) {
    const client = session.client(CloudWatchClient);
    const alarms = await session.ask("cloudwatch:DescribeAlarms", (abortSignal) =>
      everyPage(async (NextToken) => {
        const page = await client.send(
          new DescribeAlarmsCommand({ NextToken, AlarmTypes: ["MetricAlarm"] }),
          { abortSignal },
        );
        return { items: page.MetricAlarms, next: page.NextToken };
      }),
    );
    for (const alarm of alarms ?? []) {
      session.add({
        type: "cloudwatch:alarm",
        id: alarm.AlarmArn ?? "",
        name: alarm.AlarmName ?? "",
        config: { ...alarm },
      });
    }
  },
};
