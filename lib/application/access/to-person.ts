import { role } from "@/lib/contract/common";
import type { Person } from "@/lib/domain/access/person";

/** The part of a user's row that decides what they may do. */
export type PersonRow = {
  id: string;
  email: string;
  name: string;
  role: string;
  accounts: string[];
  allAccounts: boolean;
  mustChangePassword: boolean;
};

/** The person behind a row of `app.user`. @throws ZodError for a role that this version does not know */
export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: role.parse(row.role),
    scope: row.allAccounts ? { all: true } : { all: false, accounts: row.accounts },
    mustChangePassword: row.mustChangePassword,
  };
}
