import { decrypt } from "../calls/kms";
import { secretsLook } from "../calls/operations";
import { home } from "../organisation/accounts";
import { keys } from "../organisation/keys";
import { roles } from "../organisation/roles";
import { secretsOf } from "../organisation/secrets";
import { agents } from "../trail/agents";
import { onBehalfOf, roleSession, sessionKey } from "../trail/callers";
import { inTurn, type StoryTeller } from "./story-teller";

/** The credentials of a function, used from elsewhere, read every secret of the account within a minute. */
export const secretsRead: StoryTeller = (story, from, emit) => {
  const at = story.secretsRead;
  const caller = roleSession({
    role: roles.settle,
    sessionName: "settle",
    since: at - 3_600_000,
    accessKeyId: sessionKey(roles.settle, `stolen:${at}`),
    ip: "192.0.2.201",
    userAgent: agents.pacu,
  });
  emit(caller, { source: "sts", name: "GetCallerIdentity" }, at - 30_000, home);
  emit(caller, secretsLook(), at - 12_000, home);
  inTurn(secretsOf("payments"), at, from, [1, 4], (secret, now) => {
    emit(
      caller,
      { source: "secretsmanager", name: "GetSecretValue", request: { secretId: secret.arn } },
      now,
      home,
    );
    emit(
      onBehalfOf(caller, "secretsmanager"),
      decrypt(keys.secrets, { SecretARN: secret.arn, SecretVersionId: from.hex(32) }),
      now,
      home,
    );
  });
};
