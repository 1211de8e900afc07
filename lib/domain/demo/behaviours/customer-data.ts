import { decrypt } from "../calls/kms";
import { object } from "../calls/s3";
import { home } from "../organisation/accounts";
import { buckets, customerData } from "../organisation/buckets";
import { instancesOf } from "../organisation/instances";
import { keys } from "../organisation/keys";
import { roles } from "../organisation/roles";
import { agents } from "../trail/agents";
import { onBehalfOf, roleSession, sessionKey } from "../trail/callers";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const bucket = buckets.find(({ name }) => name === customerData);
const servers = instancesOf("data");
const quarter = 6 * 3_600_000;

/** The CRM application reading and writing customer files; its credentials come from the instance and turn every six hours. */
function access(hour: Hour, at: number): void {
  if (!bucket) return;
  const { from, emit } = hour;
  const server = from.pick(servers);
  const since = Math.floor(at / quarter) * quarter;
  const caller = roleSession({
    role: roles.crm,
    sessionName: server.instanceId,
    since,
    accessKeyId: sessionKey(roles.crm, `${server.instanceId}:${since}`),
    ip: server.privateIp,
    userAgent: agents.boto,
    ec2: true,
  });
  const customer = `customers/${from.hex(2)}/${from.between(100_000, 999_999)}`;
  const name = from.pick(["GetObject", "GetObject", "GetObject", "HeadObject", "PutObject"] as const);
  emit(
    { ...caller, vpcEndpoint: "vpce-0d41f8a27c93be605" },
    object(name, bucket, `${customer}/profile.json`, from),
    at,
    home,
  );
  if (from.chance(0.25)) {
    const context = { "aws:s3:arn": `arn:aws:s3:::${customerData}` };
    emit(onBehalfOf(caller, "s3"), decrypt(keys.customer, context), at, home);
  }
}

/** Data events of the one bucket whose objects the trail records. */
export const customerFiles: Behaviour = {
  name: "customer-data",
  share: 0.08,
  rhythm: (moment) => 1 + 0.9 * Math.sin(((new Date(moment).getUTCHours() - 8) / 24) * 2 * Math.PI),
  act: (hour) => bursts(hour, 1.25, 1, (at) => access(hour, at)),
};
