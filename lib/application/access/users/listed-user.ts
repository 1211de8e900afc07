import { role } from "@/lib/contract/common";
import type { Role } from "@/lib/domain/access/permissions";

/** A person as the list of people shows them; nothing secret in it. */
export type ListedUser = {
  id: string;
  email: string;
  name: string;
  role: Role;
  accounts: string[] | null;
  mustChangePassword: boolean;
  disabled: boolean;
  lastSignInAt: string | null;
  createdAt: string;
};

export type UserRow = {
  id: string;
  email: string;
  name: string;
  role: string;
  accounts: string[];
  allAccounts: boolean;
  mustChangePassword: boolean;
  disabled: boolean;
  lastSignInAt: Date | null;
  createdAt: Date;
};

export function listedUser(row: UserRow): ListedUser {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: role.parse(row.role),
    accounts: row.allAccounts ? null : row.accounts,
    mustChangePassword: row.mustChangePassword,
    disabled: row.disabled,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
