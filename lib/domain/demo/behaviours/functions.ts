import { decrypt } from "../calls/kms";
import { assumeRole } from "../calls/sts";
import { home } from "../organisation/accounts";
import { type FunctionRef, functions } from "../organisation/functions";
import { keys } from "../organisation/keys";
import { secretsOf } from "../organisation/secrets";
import { random } from "../random";
import { agents } from "../trail/agents";
import { awsService, onBehalfOf, roleSession, sessionKey } from "../trail/callers";
import type { Call } from "../trail/record";
import { type Behaviour, bursts, type Hour } from "./behaviour";

const paymentsSecrets = secretsOf("payments");

/** A new execution environment: Lambda takes the function's role, the function opens its settings and starts logging. */
function coldStart(hour: Hour, lambda: FunctionRef, at: number): void {
  const { from, emit } = hour;
  const { role, region } = lambda;
  const label = `${lambda.name}:${at}`;
  const accessKeyId = sessionKey(role, label);
  const taken = assumeRole({ role, sessionName: lambda.name, accessKeyId, at, seconds: 43_200 });
  emit(
    awsService(role.account, "lambda"),
    { ...taken, extra: { sharedEventID: sharedId(label) } },
    at,
    region,
  );
  const python = lambda.runtime.startsWith("python");
  const caller = roleSession({
    role,
    sessionName: lambda.name,
    since: at,
    accessKeyId,
    ip: `198.51.100.${from.between(220, 250)}`,
    userAgent: python ? agents.lambdaPython : agents.node,
  });
  const logGroupName = `/aws/lambda/${lambda.name}`;
  const day = new Date(at).toISOString().slice(0, 10).replaceAll("-", "/");
  const logs: Call = {
    source: "logs",
    name: "CreateLogStream",
    write: true,
    request: { logGroupName, logStreamName: `${day}/[$LATEST]${from.hex(32)}` },
    extra: { apiVersion: "20140328" },
  };
  emit(caller, logs, at + 900, region);
  if (role.account !== keys.secrets.arn.split(":")[4]) {
    emit(
      caller,
      {
        source: "ssm",
        name: "GetParameters",
        request: { names: [`/data/${lambda.name}/flags`], withDecryption: true },
      },
      at + 1200,
      region,
    );
    return;
  }
  const secret = from.pick(paymentsSecrets);
  emit(
    caller,
    { source: "secretsmanager", name: "GetSecretValue", request: { secretId: secret.arn }, response: null },
    at + 1200,
    home,
  );
  const opened = decrypt(keys.secrets, { SecretARN: secret.arn, SecretVersionId: from.hex(32) });
  emit(onBehalfOf(caller, "secretsmanager"), opened, at + 1200, home);
}

function sharedId(label: string): string {
  const from = random(`shared:${label}`);
  return `${from.hex(8)}-${from.hex(4)}-4${from.hex(3)}-a${from.hex(3)}-${from.hex(12)}`;
}

const busy = functions.filter(({ account }) => account !== "sandbox");

/** Functions starting all day and night, more of them when customers are awake. */
export const functionStarts: Behaviour = {
  name: "functions",
  share: 0.2,
  rhythm: (moment) => 1 + 0.8 * Math.sin(((new Date(moment).getUTCHours() - 9) / 24) * 2 * Math.PI),
  act: (hour) =>
    bursts(hour, 3.7, 5, (at) =>
      coldStart(hour, hour.from.chance(0.04) ? hour.from.pick(functions) : hour.from.pick(busy), at),
    ),
};
