import { officeRhythm } from "../calendar";
import { object } from "../calls/s3";
import { accountIds, home } from "../organisation/accounts";
import { artifacts, buckets } from "../organisation/buckets";
import { instancesOf } from "../organisation/instances";
import { roles } from "../organisation/roles";
import { agents } from "../trail/agents";
import { roleSession, sessionKey } from "../trail/callers";
import type { Call } from "../trail/record";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const bucket = buckets.find(({ name }) => name === artifacts);
const machines = instancesOf("shared").filter(({ profile }) => profile === "CI-role");
const quarter = 6 * 3_600_000;

function build(hour: Hour, at: number): void {
  if (!bucket) return;
  const { from, emit } = hour;
  const machine = from.pick(machines);
  const since = Math.floor(at / quarter) * quarter;
  const caller = roleSession({
    role: roles.build,
    sessionName: machine.instanceId,
    since,
    accessKeyId: sessionKey(roles.build, `${machine.instanceId}:${since}`),
    ip: machine.privateIp,
    userAgent: agents.docker,
    ec2: true,
  });
  const repositoryName = from.pick(["base-node", "base-python", "app", "orders", "lake-jobs"]);
  const repository = [
    {
      accountId: accountIds.shared,
      type: "AWS::ECR::Repository",
      ARN: `arn:aws:ecr:${home}:${accountIds.shared}:repository/${repositoryName}`,
    },
  ];
  const layer = { registryId: accountIds.shared, repositoryName, layerDigest: `sha256:${from.hex(64)}` };
  const calls: Call[] = [
    { source: "ecr", name: "GetAuthorizationToken", request: {} },
    {
      source: "ecr",
      name: "BatchGetImage",
      request: { registryId: accountIds.shared, repositoryName, imageIds: [{ imageTag: "latest" }] },
      resources: repository,
    },
    { source: "ecr", name: "GetDownloadUrlForLayer", request: layer, resources: repository },
    object("GetObject", bucket, `cache/${from.hex(2)}/${from.hex(12)}.tgz`, from),
    {
      source: "ecr",
      name: "InitiateLayerUpload",
      write: true,
      request: { registryId: accountIds.shared, repositoryName },
      resources: repository,
    },
    {
      source: "ecr",
      name: "PutImage",
      write: true,
      request: { registryId: accountIds.shared, repositoryName, imageTag: from.hex(7) },
      resources: repository,
    },
  ];
  for (const [step, call] of calls.entries()) emit(caller, call, at + step * 4000, home);
}

/** Build machines pulling and pushing images. */
export const buildAgents: Behaviour = {
  name: "build-agents",
  share: 0.07,
  rhythm: (moment) =>
    officeRhythm(moment, "Europe/Amsterdam") + 0.4 * officeRhythm(moment, "America/New_York") + 0.05,
  act: (hour) => bursts(hour, 6, 30, (at) => build(hour, at)),
};
