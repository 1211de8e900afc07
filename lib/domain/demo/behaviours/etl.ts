import { object } from "../calls/s3";
import { assumeRole } from "../calls/sts";
import { home } from "../organisation/accounts";
import { buckets } from "../organisation/buckets";
import { roles } from "../organisation/roles";
import { agents } from "../trail/agents";
import { awsService, roleSession, sessionKey } from "../trail/callers";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const raw = buckets.find(({ name }) => name === "northwind-customer-data");
const curated = buckets.find(({ name }) => name === "northwind-lake-curated");

function run(hour: Hour, at: number): void {
  if (!raw || !curated) return;
  const { from, emit } = hour;
  const night = new Date(at).toISOString().slice(0, 10);
  const sessionName = `etl-nightly-${night}-${Math.floor(at / 60_000) % 60}`;
  const accessKeyId = sessionKey(roles.etl, sessionName);
  emit(
    awsService(roles.etl.account, "glue"),
    assumeRole({ role: roles.etl, sessionName, accessKeyId, at }),
    at,
    home,
  );
  const caller = roleSession({
    role: roles.etl,
    sessionName,
    since: at,
    accessKeyId,
    ip: "198.51.100.251",
    userAgent: agents.boto,
  });
  emit(
    caller,
    {
      source: "glue",
      name: "GetJobRun",
      request: { jobName: "etl-nightly", runId: `jr_${from.hex(64)}`, predecessorsIncluded: false },
    },
    at + 2000,
    home,
  );
  for (let part = 0; part < 18; part++) {
    const key = `exports/${night}/part-${String(from.below(400)).padStart(5, "0")}.parquet`;
    emit(caller, object("GetObject", raw, key, from), at + 3000 + part * 1500, home);
  }
  emit(
    caller,
    {
      source: "glue",
      name: "BatchCreatePartition",
      write: true,
      request: { databaseName: "curated", tableName: "customers", partitionInputList: [{ values: [night] }] },
      response: { errors: [] },
    },
    at + 32_000,
    home,
  );
}

/** The nightly job that reads one prefix of the customer bucket, between one and three in the morning. */
export const etl: Behaviour = {
  name: "etl",
  share: 0.03,
  rhythm: (moment) => ([1, 2].includes(new Date(moment).getUTCHours()) ? 1 : 0),
  act: (hour) => bursts(hour, 21, 40, (at) => run(hour, at)),
};
