import { accountIds, regions } from "../organisation/accounts";
import { type InstanceRef, instances } from "../organisation/instances";
import { role } from "../organisation/roles";
import { agents } from "../trail/agents";
import { roleSession, sessionKey } from "../trail/callers";
import type { Call } from "../trail/record";
import { type Behaviour, type Hour, singles } from "./behaviour";

const managed = instances.filter(({ profile, region }) => profile !== null && regions.includes(region));
const quarter = 6 * 3_600_000;

function heartbeat(hour: Hour, instance: InstanceRef, at: number): void {
  const { from } = hour;
  const instanceRole = role(instance.account, instance.profile ?? "");
  const since = Math.floor(at / quarter) * quarter;
  const caller = roleSession({
    role: instanceRole,
    sessionName: instance.instanceId,
    since,
    accessKeyId: sessionKey(instanceRole, `${instance.instanceId}:${since}`),
    ip: instance.publicIp ?? instance.privateIp,
    userAgent: agents.ssmAgent,
    ec2: true,
  });
  const target = {
    accountId: accountIds[instance.account],
    type: "AWS::EC2::Instance",
    ARN: `arn:aws:ec2:${instance.region}:${accountIds[instance.account]}:instance/${instance.instanceId}`,
  };
  const call: Call = from.pick<Call>([
    {
      source: "ssm",
      name: "UpdateInstanceInformation",
      write: true,
      request: {
        instanceId: instance.instanceId,
        agentVersion: "3.3.3050.0",
        agentStatus: "Active",
        platformType: "Linux",
        platformName: "Amazon Linux",
        platformVersion: "2023",
      },
    },
    {
      source: "ssm",
      name: "ListInstanceAssociations",
      request: { instanceId: instance.instanceId, maxResults: 20 },
    },
    {
      source: "ssm",
      name: "PutInventory",
      write: true,
      request: { instanceId: instance.instanceId, items: [] },
    },
  ]);
  hour.emit(caller, { ...call, resources: [target] }, at, instance.region);
}

/** The agents on servers reporting that they are alive. */
export const serverAgents: Behaviour = {
  name: "instances",
  share: 0.1,
  rhythm: () => 1,
  act: (hour) => singles(hour, (at) => heartbeat(hour, hour.from.pick(managed), at)),
};
