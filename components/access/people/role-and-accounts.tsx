"use client";

import { useId, useState } from "react";
import form from "@/components/access/form.module.css";
import styles from "@/components/access/people/people.module.css";
import type { AccountChoice } from "@/components/access/people/types";
import { roleWords } from "@/components/access/role-words";
import { type Role, roles } from "@/lib/domain/access/permissions";

type RoleAndAccountsProps = {
  initialRole: Role;
  /** Null means all. */
  accounts: readonly string[] | null;
  choices: AccountChoice[];
};

/** What a person may do, and in which accounts: the fields `role`, `reach` and `account` of a form. */
export function RoleAndAccounts({ initialRole, accounts, choices }: RoleAndAccountsProps) {
  const id = useId();
  const [chosen, setChosen] = useState(initialRole);
  const [some, setSome] = useState(accounts !== null);
  const known = new Set(choices.map((choice) => choice.id));
  const unknown = (accounts ?? []).filter((one) => !known.has(one)).map((one) => ({ id: one, name: null }));
  return (
    <>
      <div className={form.field}>
        <label className={form.label} htmlFor={id}>
          Role
        </label>
        <select
          className={form.input}
          id={id}
          name="role"
          value={chosen}
          aria-describedby={`${id}-may`}
          onChange={(event) => setChosen(roles.find((one) => one === event.target.value) ?? initialRole)}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {roleWords[one].name}
            </option>
          ))}
        </select>
        <span className={form.hint} id={`${id}-may`}>
          {roleWords[chosen].may}
        </span>
      </div>
      <fieldset className={styles.choices}>
        <legend className={form.label}>Accounts</legend>
        <label>
          <input type="radio" name="reach" value="all" checked={!some} onChange={() => setSome(false)} /> All,
          also those that come later
        </label>
        <label>
          <input type="radio" name="reach" value="some" checked={some} onChange={() => setSome(true)} /> Only
          these
        </label>
        {some ? (
          <div className={styles.accounts}>
            {[...choices, ...unknown].map((choice) => (
              <label key={choice.id}>
                <input
                  type="checkbox"
                  name="account"
                  value={choice.id}
                  defaultChecked={accounts?.includes(choice.id)}
                />{" "}
                {choice.name ? `${choice.name} (${choice.id})` : choice.id}
              </label>
            ))}
            {choices.length + unknown.length === 0 ? <span>No account is known yet.</span> : null}
          </div>
        ) : null}
      </fieldset>
    </>
  );
}

/** What the fields of `RoleAndAccounts` say. */
export function readRoleAndAccounts(given: FormData): { role: Role; accounts: string[] | null } {
  return {
    role: roles.find((one) => one === given.get("role")) ?? "manager",
    accounts: given.get("reach") === "some" ? given.getAll("account").map(String) : null,
  };
}
