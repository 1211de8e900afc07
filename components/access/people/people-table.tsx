import form from "@/components/access/form.module.css";
import styles from "@/components/access/people/people.module.css";
import type { AccountChoice, ListedPerson } from "@/components/access/people/types";
import { roleWords } from "@/components/access/role-words";
import { utcMinute } from "@/components/access/utc-minute";

type PeopleTableProps = {
  people: ListedPerson[];
  accounts: AccountChoice[];
  ownId: string;
  onChange(person: ListedPerson): void;
};

/** One row a person. */
export function PeopleTable({ people, accounts, ownId, onChange }: PeopleTableProps) {
  const names = new Map(accounts.map(({ id, name }) => [id, name ?? id]));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
            <th scope="col">Accounts</th>
            <th scope="col">State</th>
            <th scope="col">Last sign-in</th>
            <th scope="col">
              <span className={styles.hidden}>Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <span className={styles.name}>{person.name}</span>
                <span className={styles.email}>{person.email}</span>
              </th>
              <td>{roleWords[person.role].name}</td>
              <td>{person.accounts?.map((id) => names.get(id) ?? id).join(", ") ?? "All"}</td>
              <td>{stateOf(person)}</td>
              <td className={styles.time}>
                {person.lastSignInAt ? utcMinute(person.lastSignInAt) : "Never"}
              </td>
              <td className={styles.action}>
                {person.id === ownId ? (
                  <a href="/change-password">Change password</a>
                ) : (
                  <button
                    className={`${form.button} ${styles.small}`}
                    type="button"
                    aria-label={`Change ${person.email}`}
                    onClick={() => onChange(person)}
                  >
                    Change
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateOf(person: ListedPerson): string {
  if (person.disabled) return "Shut out";
  return person.mustChangePassword ? "One-time password" : "Active";
}
