import { object } from "../calls/s3";
import { assumeRole } from "../calls/sts";
import { home } from "../organisation/accounts";
import { buckets, reports } from "../organisation/buckets";
import { roles } from "../organisation/roles";
import { invoicesTable } from "../organisation/tables";
import { agents } from "../trail/agents";
import { awsService, roleSession, sessionKey } from "../trail/callers";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const bucket = buckets.find(({ name }) => name === reports);

function close(hour: Hour, at: number): void {
  if (!bucket) return;
  const { from, emit } = hour;
  const sessionName = `accounting-${new Date(at).toISOString().slice(0, 10)}`;
  const accessKeyId = sessionKey(roles.accounting, `${sessionName}:${at}`);
  emit(
    awsService(roles.accounting.account, "scheduler"),
    assumeRole({ role: roles.accounting, sessionName, accessKeyId, at }),
    at,
    home,
  );
  const caller = roleSession({
    role: roles.accounting,
    sessionName,
    since: at,
    accessKeyId,
    ip: "198.51.100.252",
    userAgent: agents.lambdaPython,
  });
  emit(
    caller,
    {
      source: "dynamodb",
      name: "DescribeTable",
      request: { tableName: invoicesTable.name },
      resources: [
        { accountId: roles.accounting.account, type: "AWS::DynamoDB::Table", ARN: invoicesTable.arn },
      ],
    },
    at + 1500,
    home,
  );
  for (let page = 1; page <= 10; page++) {
    emit(
      caller,
      object(
        "GetObject",
        bucket,
        `reports/${new Date(at).toISOString().slice(0, 7)}/ledger-${page}.csv`,
        from,
      ),
      at + 2000 + page * 900,
      home,
    );
  }
}

/** The weekly close: reads one prefix and one table, on Monday morning. */
export const accounting: Behaviour = {
  name: "accounting",
  share: 0.004,
  rhythm: (moment) => {
    const date = new Date(moment);
    return date.getUTCDay() === 1 && date.getUTCHours() === 6 ? 1 : 0;
  },
  act: (hour) => bursts(hour, 12, 20, (at) => close(hour, at)),
};
