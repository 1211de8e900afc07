"use client";

import { Dialog } from "@/components/access/dialog";
import entry from "@/components/access/entry.module.css";
import { Field } from "@/components/access/field";
import form from "@/components/access/form.module.css";
import { RoleAndAccounts, readRoleAndAccounts } from "@/components/access/people/role-and-accounts";
import type { AccountChoice } from "@/components/access/people/types";
import { useSubmit } from "@/components/access/people/use-submit";
import { call } from "@/components/api/call";
import { endpoints } from "@/lib/contract/endpoints/system";

type AddDialogProps = {
  accounts: AccountChoice[];
  onClose(): void;
  onDone(email: string, password: string): void;
};

/** Adds a person. */
export function AddDialog({ accounts, onClose, onDone }: AddDialogProps) {
  const { busy, error, onSubmit } = useSubmit(async (given) => {
    const body = {
      email: String(given.get("email")),
      name: String(given.get("name")),
      ...readRoleAndAccounts(given),
    };
    const { user, password } = await call(endpoints.addUser, { body });
    onDone(user.email, password);
  });
  return (
    <Dialog title="Add a person" onClose={onClose}>
      <form className={entry.form} onSubmit={onSubmit}>
        {error ? (
          <p className={form.error} role="alert">
            {error}
          </p>
        ) : null}
        <Field label="E-mail address" name="email" type="email" autoComplete="off" required autoFocus />
        <Field label="Name" name="name" autoComplete="off" maxLength={100} required />
        <RoleAndAccounts initialRole="auditor" accounts={null} choices={accounts} />
        <button className={`${form.button} ${form.primary}`} type="submit" disabled={busy}>
          Add
        </button>
      </form>
    </Dialog>
  );
}
