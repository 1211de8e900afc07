import type { IamPrincipal } from "../account/account";

/** Who is behind a principal: people, or programs. */
export type Holder = "person" | "machine";

export type HolderFacts = {
  /** Users who have a password, by ARN; null when that was not collected. */
  passwords: ReadonlySet<string> | null;
  /** Principals behind which the trail has seen a human. */
  seenPeople: ReadonlySet<string>;
};

function trustsPeople({ trust }: IamPrincipal): boolean {
  return (trust?.statements ?? []).some(
    ({ effect, principals }) =>
      effect === "Allow" &&
      (principals?.entries ?? []).some(
        (entry) => entry.kind === "federated" && entry.value.includes(":saml-provider/"),
      ),
  );
}

/**
 * A user is a person when it has a password (or, where that is not known, always); a role when Identity Center or another
 * SAML provider gives it to people, or a human has been seen in it. Everything else works by itself.
 */
export function holderOf(principal: IamPrincipal, { passwords, seenPeople }: HolderFacts): Holder {
  if (principal.kind === "user")
    return passwords === null || passwords.has(principal.arn) ? "person" : "machine";
  return trustsPeople(principal) || seenPeople.has(principal.arn) ? "person" : "machine";
}
