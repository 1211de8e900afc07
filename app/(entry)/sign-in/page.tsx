import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentPerson } from "@/app/require-person";
import entry from "@/components/access/entry.module.css";
import { EntryCard } from "@/components/access/entry-card";
import { SignInForm } from "@/components/access/sign-in-form";
import { config } from "@/lib/application/config/config";
import { returnPath } from "@/lib/domain/access/return-path";

export const metadata: Metadata = { title: "Sign in" };

/** What next-auth and our own redirects can say; anything else in the address is not shown. */
const notices: Record<string, string> = {
  "unknown-person":
    "Your organisation knows you, but Heptagon does not. Ask an administrator to add your e-mail address.",
  OAuthSignin: "Your organisation's sign-in could not be reached. Try again, or use a password.",
  OAuthCallback: "Your organisation's sign-in was not completed. Try again.",
  AccessDenied: "You may not sign in here. Ask an administrator to add your e-mail address.",
  Configuration: "Sign-in is not set up correctly. The server's log has the reason.",
};

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { to, error, ended } = await searchParams;
  const target = returnPath(typeof to === "string" ? to : null);
  if (await currentPerson()) redirect(target);
  const notice = typeof error === "string" ? (notices[error] ?? "Signing in did not work. Try again.") : null;
  return (
    <EntryCard title="Sign in" lead="Scorecards, timeline and permissions of your AWS organisation.">
      <SignInForm
        to={target}
        provider={config().oidc?.name ?? null}
        notice={notice ?? (ended ? "Your session has ended. Sign in again to go on." : null)}
      />
      <p className={entry.foot}>
        First time here? The one-time password is in the terminal that started Heptagon. Forgotten it? An
        administrator resets it under Settings, or with <code>heptagon users reset</code>.
      </p>
    </EntryCard>
  );
}
