import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentPerson } from "@/app/require-person";
import { ChangePasswordForm } from "@/components/access/change-password-form";
import { EntryCard } from "@/components/access/entry-card";

export const metadata: Metadata = { title: "Change password" };

export default async function ChangePasswordPage() {
  const person = await currentPerson();
  if (!person) redirect("/sign-in");
  return (
    <EntryCard
      title={person.mustChangePassword ? "Choose a password of your own" : "Change your password"}
      lead={
        person.mustChangePassword
          ? "You signed in with a one-time password. Nothing else opens until it is replaced."
          : `Signed in as ${person.email}. Changing it ends all your sessions elsewhere.`
      }
    >
      <ChangePasswordForm email={person.email} />
    </EntryCard>
  );
}
