import { consoleLogin, credentialVerification, federate, userAuthentication } from "../calls/signin";
import { assumeWithSaml } from "../calls/sts";
import { uuid } from "../identifiers";
import { accountIds, globalRegion, home } from "../organisation/accounts";
import type { Random } from "../random";
import type { Emit } from "../trail/record";
import { identityCenterUser, samlUser, type Workday } from "./workday";

/** How a workday begins: password, second factor, the access portal, then a role in an account. */
export function signIn(workday: Workday, from: Random, emit: Emit): void {
  const { person, signIn: at } = workday;
  const before = identityCenterUser(person, workday.ip);
  const flow = uuid(from);
  const factor = from.chance(0.6) ? "WEBAUTHN" : "TOTP";
  emit(before, credentialVerification("PASSWORD", flow, person.email), at - 40_000, home);
  emit(before, credentialVerification(factor, flow, person.email), at - 28_000, home);
  emit(before, userAuthentication(flow, `PASSWORD,${factor}`, person.email), at - 27_000, home);
  emit(before, federate(accountIds[workday.account], workday.permissionSet, uuid(from)), at - 1000, home);
  emit(samlUser(workday), assumeWithSaml(workday.role, person.email, workday.accessKeyId, at), at, home);
  if (workday.console) {
    emit(workday.caller, consoleLogin({ mfa: false, region: globalRegion }), at + 1000, globalRegion);
  }
}
