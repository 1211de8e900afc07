"use client";

import { UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import form from "@/components/access/form.module.css";
import { AddDialog } from "@/components/access/people/add-dialog";
import { ChangeDialog } from "@/components/access/people/change-dialog";
import { PasswordDialog } from "@/components/access/people/password-dialog";
import styles from "@/components/access/people/people.module.css";
import { PeopleTable } from "@/components/access/people/people-table";
import type { AccountChoice, ListedPerson } from "@/components/access/people/types";

type PeopleProps = { people: ListedPerson[]; accounts: AccountChoice[]; ownId: string };
type Open =
  | { what: "add" }
  | { what: "change"; person: ListedPerson }
  | { what: "password"; email: string; password: string }
  | null;

/** Everybody who can sign in: add, change, shut out, reset. */
export function People({ people, accounts, ownId }: PeopleProps) {
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);

  function done(email: string, password: string | null) {
    setOpen(password === null ? null : { what: "password", email, password });
    router.refresh();
  }

  return (
    <>
      <div className={styles.bar}>
        <p className={styles.sentence}>{sentence(people)}</p>
        <button
          className={`${form.button} ${form.primary} ${styles.add}`}
          type="button"
          onClick={() => setOpen({ what: "add" })}
        >
          <UserPlus size={16} aria-hidden="true" /> Add a person
        </button>
      </div>
      <PeopleTable
        people={people}
        accounts={accounts}
        ownId={ownId}
        onChange={(person) => setOpen({ what: "change", person })}
      />
      {open?.what === "add" ? (
        <AddDialog accounts={accounts} onClose={() => setOpen(null)} onDone={done} />
      ) : null}
      {open?.what === "change" ? (
        <ChangeDialog person={open.person} accounts={accounts} onClose={() => setOpen(null)} onDone={done} />
      ) : null}
      {open?.what === "password" ? (
        <PasswordDialog email={open.email} password={open.password} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}

function sentence(people: ListedPerson[]): string {
  const able = people.filter((person) => !person.disabled);
  const waiting = able.filter((person) => person.mustChangePassword).length;
  const first = able.length === 1 ? "1 person can sign in" : `${able.length} people can sign in`;
  return waiting === 0 ? `${first}.` : `${first}; ${waiting} of them with a one-time password still.`;
}
