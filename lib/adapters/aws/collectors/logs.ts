import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  DescribeMetricFiltersCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "logs",
  scope: "regional",
  operations: ["logs:DescribeLogGroups", "logs:DescribeMetricFilters"],
  async collect(session) {
    const client = session.client(CloudWatchLogsClient);
    const groups = await session.ask("logs:DescribeLogGroups", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new DescribeLogGroupsCommand({ nextToken }), { abortSignal });
        return { items: page.logGroups, next: page.nextToken };
      }),
    );
    for (const group of groups ?? []) {
      session.add({
        type: "logs:log-group",
        id: group.arn ?? "",
        name: group.logGroupName ?? "",
        config: { ...group },
      });
    }
    const filters = await session.ask("logs:DescribeMetricFilters", (abortSignal) =>
      everyPage(async (nextToken) => {
        const page = await client.send(new DescribeMetricFiltersCommand({ nextToken }), { abortSignal });
        return { items: page.metricFilters, next: page.nextToken };
      }),
    );
    for (const filter of filters ?? []) {
      const id = `arn:${session.partition}:logs:${session.region}:${session.account}:log-group:${filter.logGroupName}:metric-filter:${filter.filterName}`;
      session.add({ type: "logs:metric-filter", id, name: filter.filterName ?? "", config: { ...filter } });
    }
  },
};
