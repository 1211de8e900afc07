import { type AwsConnection, awsConnection } from "@/lib/domain/collection/connection";

/** The connection as it is typed: lists as text, nothing checked yet. */
export type Draft = {
  from: AwsConnection["accounts"]["from"];
  /** One account a line or between commas: `111122223333`, or `111122223333=profile`. */
  accounts: string;
  through: string;
  leaveOut: string;
  roleName: string;
  externalId: string;
  sessionName: string;
  profile: string;
  regions: string;
};

const listed = (text: string) => text.split(/[\s,]+/).filter(Boolean);
const orNone = (text: string) => text.trim() || undefined;

/** What stands in the form at first. */
export function draftOf(connection: AwsConnection | null): Draft {
  const { accounts, roleName, externalId, sessionName, profile, regions } =
    connection ?? awsConnection.parse({ accounts: { from: "organisation" } });
  const named = accounts.from === "list" ? accounts.accounts : [];
  const organisation = accounts.from === "organisation" ? accounts : undefined;
  return {
    from: accounts.from,
    accounts: named.map(({ id, profile: own }) => (own ? `${id}=${own}` : id)).join("\n"),
    through: organisation?.through ?? "",
    leaveOut: organisation?.leaveOut.join(", ") ?? "",
    roleName,
    externalId: externalId ?? "",
    sessionName,
    profile: profile ?? "",
    regions: regions.join(", "),
  };
}

function accountsOf({ from, accounts, through, leaveOut }: Draft): unknown {
  if (from === "own") return { from };
  if (from === "organisation") return { from, through: orNone(through), leaveOut: listed(leaveOut) };
  const named = listed(accounts).map((one) => {
    const [id, profile] = one.split("=", 2);
    return { id, profile };
  });
  return { from, accounts: named };
}

/** Which field a member of the connection was typed into. */
function fieldOf(path: readonly PropertyKey[]): keyof Draft {
  const [member, inner] = path.map(String);
  if (member !== "accounts") return (member ?? "from") as keyof Draft;
  return inner === "through" || inner === "leaveOut" ? inner : "accounts";
}

export type ReadDraft =
  | { connection: AwsConnection }
  | { connection?: undefined; errors: Partial<Record<keyof Draft, string>> };

/** What was typed, checked: a connection, or what was expected in which field. */
export function readDraft(draft: Draft): ReadDraft {
  const parsed = awsConnection.safeParse({
    accounts: accountsOf(draft),
    roleName: draft.roleName.trim(),
    externalId: orNone(draft.externalId),
    sessionName: draft.sessionName.trim(),
    profile: orNone(draft.profile),
    regions: listed(draft.regions),
  });
  if (parsed.success) return { connection: parsed.data };
  const errors: Partial<Record<keyof Draft, string>> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = fieldOf(path);
    errors[field] ??= `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  }
  return { errors };
}
