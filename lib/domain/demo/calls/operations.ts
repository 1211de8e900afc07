import type { AccountName, Region } from "../organisation/accounts";
import { accountIds } from "../organisation/accounts";
import type { FunctionRef } from "../organisation/functions";
import type { Random } from "../random";
import type { Call } from "../trail/record";

const looks: Record<string, Call[]> = {
  console: [
    { source: "monitoring", name: "DescribeAlarms", request: { maxRecords: 100 } },
    {
      source: "monitoring",
      name: "GetMetricData",
      request: { metricDataQueries: [], startTime: "start", endTime: "end" },
      host: "monitoring.eu-west-1.amazonaws.com",
    },
    { source: "cloudformation", name: "DescribeStacks", request: {} },
    {
      source: "cloudformation",
      name: "ListStacks",
      request: { stackStatusFilter: ["CREATE_COMPLETE", "UPDATE_COMPLETE"] },
    },
    {
      source: "health",
      name: "DescribeEventAggregates",
      request: { filter: { eventStatusCodes: ["open", "upcoming"] }, aggregateField: "eventTypeCategory" },
    },
    {
      source: "ce",
      name: "GetCostAndUsage",
      request: { granularity: "DAILY", metrics: ["UnblendedCost"] },
      host: "ce.us-east-1.amazonaws.com",
    },
    { source: "notifications", name: "ListNotificationHubs", request: null },
    { source: "resource-explorer-2", name: "ListIndexes", request: null },
    { source: "lambda", name: "ListFunctions20150331", request: null, extra: { apiVersion: "2015-03-31" } },
    {
      source: "elasticloadbalancing",
      name: "DescribeLoadBalancers",
      request: { pageSize: 400 },
      extra: { apiVersion: "2015-12-01" },
    },
    { source: "cloudtrail", name: "LookupEvents", request: { maxResults: 50, lookupAttributes: [] } },
    { source: "cloudtrail", name: "DescribeTrails", request: { includeShadowTrails: true } },
  ],
};

/** Something that people look at whatever their work. */
export function consoleLook(from: Random): Call {
  return from.pick(looks.console ?? []);
}

const questions = [
  "fields @timestamp, @message | filter level = 'error' | sort @timestamp desc | limit 100",
  "stats count(*) by bin(5m)",
  "filter @message like /timeout/ | limit 50",
];

/** A look into the logs of a function. */
export function logLook(from: Random, lambda: FunctionRef): Call {
  const logGroupName = `/aws/lambda/${lambda.name}`;
  return from.pick<Call>([
    {
      source: "logs",
      name: "DescribeLogStreams",
      request: { logGroupName, orderBy: "LastEventTime", descending: true },
      extra: { apiVersion: "20140328" },
    },
    {
      source: "logs",
      name: "FilterLogEvents",
      request: { logGroupName, interleaved: true, limit: 100 },
      extra: { apiVersion: "20140328" },
    },
    {
      source: "logs",
      name: "StartQuery",
      request: { logGroupName, queryString: from.pick(questions) },
      response: { queryId: from.hex(32) },
      extra: { apiVersion: "20140328" },
    },
    {
      source: "lambda",
      name: "GetFunction20150331v2",
      request: { functionName: lambda.name },
      extra: { apiVersion: "2015-03-31" },
    },
  ]);
}

/** Work with Athena and Glue on the lake. */
export function lakeLook(from: Random): Call {
  return from.pick<Call>([
    {
      source: "athena",
      name: "StartQueryExecution",
      write: true,
      request: { queryString: "***OMITTED***", workGroup: "analysts", clientRequestToken: from.hex(32) },
      response: { queryExecutionId: from.hex(32) },
    },
    { source: "athena", name: "GetQueryExecution", request: { queryExecutionId: from.hex(32) } },
    {
      source: "athena",
      name: "GetQueryResults",
      request: { queryExecutionId: from.hex(32), maxResults: 100 },
      response: null,
    },
    { source: "glue", name: "GetTables", request: { databaseName: "curated" } },
    {
      source: "glue",
      name: "GetTable",
      request: { databaseName: "curated", name: from.pick(["orders", "customers", "invoices", "events"]) },
    },
    {
      source: "glue",
      name: "GetPartitions",
      request: { databaseName: "curated", tableName: from.pick(["orders", "events"]) },
    },
  ]);
}

/** A look at secrets, without their values. */
export function secretsLook(): Call {
  return { source: "secretsmanager", name: "ListSecrets", request: { maxResults: 100 } };
}

/** Parameters read or set. */
export function parameter(from: Random, account: AccountName, region: Region): Call {
  const name = `/${account}/${from.pick(["api", "worker", "web"])}/${from.pick(["url", "limit", "flags", "version"])}`;
  return {
    source: "ssm",
    name: "GetParameter",
    request: { name, withDecryption: true },
    resources: [
      {
        accountId: accountIds[account],
        type: "AWS::SSM::Parameter",
        ARN: `arn:aws:ssm:${region}:${accountIds[account]}:parameter${name}`,
      },
    ],
  };
}
