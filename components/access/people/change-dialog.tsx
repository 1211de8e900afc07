"use client";

import { Dialog } from "@/components/access/dialog";
import entry from "@/components/access/entry.module.css";
import form from "@/components/access/form.module.css";
import styles from "@/components/access/people/people.module.css";
import { RoleAndAccounts, readRoleAndAccounts } from "@/components/access/people/role-and-accounts";
import type { AccountChoice, ListedPerson } from "@/components/access/people/types";
import { useSubmit } from "@/components/access/people/use-submit";
import { call } from "@/components/api/call";
import { endpoints } from "@/lib/contract/endpoints/system";

type ChangeDialogProps = {
  person: ListedPerson;
  accounts: AccountChoice[];
  onClose(): void;
  onDone(email: string, password: string | null): void;
};

/** Changes what a person may do and see, shuts them out or lets them in, resets their password. */
export function ChangeDialog({ person, accounts, onClose, onDone }: ChangeDialogProps) {
  const { busy, error, onSubmit } = useSubmit(async (given) => {
    const { user, password } = await call(endpoints.changeUser, {
      params: { id: person.id },
      body: changesOf(person, given),
    });
    onDone(user.email, password);
  });
  return (
    <Dialog title={`Change ${person.name}`} onClose={onClose}>
      <form className={entry.form} onSubmit={onSubmit}>
        {error ? (
          <p className={form.error} role="alert">
            {error}
          </p>
        ) : null}
        <RoleAndAccounts initialRole={person.role} accounts={person.accounts} choices={accounts} />
        <div className={styles.choices}>
          <label>
            <input type="checkbox" name="disabled" defaultChecked={person.disabled} /> Shut out: cannot sign
            in, and their tokens stop working
          </label>
          <label>
            <input type="checkbox" name="reset" /> Replace the password with a one-time password
          </label>
        </div>
        <p className={form.hint}>Saving ends their sessions, so that the change acts at once.</p>
        <button className={`${form.button} ${form.primary}`} type="submit" disabled={busy}>
          Save
        </button>
      </form>
    </Dialog>
  );
}

/** Only what is different, so that the audit log says what was changed. */
function changesOf(person: ListedPerson, given: FormData) {
  const { role, accounts } = readRoleAndAccounts(given);
  const disabled = given.get("disabled") === "on";
  return {
    ...(role === person.role ? {} : { role }),
    ...(accounts?.join() === person.accounts?.join() ? {} : { accounts }),
    ...(disabled === person.disabled ? {} : { disabled }),
    ...(given.get("reset") === "on" ? { resetPassword: true } : {}),
  };
}
