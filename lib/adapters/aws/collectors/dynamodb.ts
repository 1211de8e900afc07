import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetResourcePolicyCommand,
  ListTablesCommand,
} from "@aws-sdk/client-dynamodb";
import type { Collector } from "../collector";
import { everyPage } from "../paginate";

export const collector: Collector = {
  service: "dynamodb",
  scope: "regional",
  operations: [
    "dynamodb:ListTables",
    "dynamodb:DescribeTable",
    "dynamodb:DescribeContinuousBackups",
    "dynamodb:GetResourcePolicy",
  ],
  async collect(session) {
    const dynamodb = session.client(DynamoDBClient);
    const names = await session.ask("dynamodb:ListTables", (abortSignal) =>
      everyPage(async (ExclusiveStartTableName) => {
        const page = await dynamodb.send(new ListTablesCommand({ ExclusiveStartTableName }), { abortSignal });
        return { items: page.TableNames, next: page.LastEvaluatedTableName };
      }),
    );
    await Promise.all(
      (names ?? []).map(async (TableName) => {
        const id = `arn:${session.partition}:dynamodb:${session.region}:${session.account}:table/${TableName}`;
        const about = { resource: id };
        const [table, backups, policy] = await Promise.all([
          session.ask(
            "dynamodb:DescribeTable",
            (abortSignal) => dynamodb.send(new DescribeTableCommand({ TableName }), { abortSignal }),
            about,
          ),
          session.ask(
            "dynamodb:DescribeContinuousBackups",
            (abortSignal) =>
              dynamodb.send(new DescribeContinuousBackupsCommand({ TableName }), { abortSignal }),
            about,
          ),
          session.ask(
            "dynamodb:GetResourcePolicy",
            (abortSignal) =>
              dynamodb.send(new GetResourcePolicyCommand({ ResourceArn: id }), { abortSignal }),
            {
              ...about,
              absent: ["PolicyNotFoundException"],
            },
          ),
        ]);
        const config = {
          ...table?.Table,
          ResourcePolicy:
            policy === undefined ? undefined : policy?.Policy ? JSON.parse(policy.Policy) : null,
          ContinuousBackups: backups ? (backups.ContinuousBackupsDescription ?? null) : undefined,
        };
        session.add({ type: "dynamodb:table", id, name: TableName, config });
      }),
    );
  },
};
