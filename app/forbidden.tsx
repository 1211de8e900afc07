import Link from "next/link";
import { currentPerson } from "@/app/require-person";
import entry from "@/components/access/entry.module.css";
import { EntryCard } from "@/components/access/entry-card";
import { roleWords } from "@/components/access/role-words";

/** Shown with status 403 in place of a page that the person's role does not include. */
export default async function Forbidden() {
  const person = await currentPerson();
  return (
    <EntryCard
      title="Your role does not include this page"
      lead={
        person
          ? `You are signed in as ${person.email}, ${roleWords[person.role].name.toLowerCase()}.`
          : "You are not signed in any more."
      }
    >
      <p className={entry.foot}>
        Any administrator can change your role under Settings, People.{" "}
        <Link href="/">Back to the overview</Link>
      </p>
    </EntryCard>
  );
}
