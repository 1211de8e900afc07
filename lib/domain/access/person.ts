import type { Role } from "@/lib/domain/access/permissions";
import type { AccountScope } from "@/lib/domain/scope/account-scope";

/** Somebody the server knows: signed in with a session, or a machine acting as them with an API token. */
export type Person = {
  id: string;
  /** Lower case. */
  email: string;
  name: string;
  role: Role;
  /** The accounts whose data they may see. */
  scope: AccountScope;
  /** True until the one-time password is replaced; until then they may do nothing else. */
  mustChangePassword: boolean;
};
