import { accessKeyId } from "../identifiers";
import { random } from "../random";
import { accountIds } from "./accounts";
import { people } from "./people";

/** An IAM user of the sandbox: every one of them is in group `admins`. */
export type SandboxUser = {
  userName: string;
  accessKeyId: string;
  ip: string;
  /** Share of the days (0–1) on which this user does anything; a third never comes back. */
  activity: number;
  /** Day of the thirty on which the user sets up MFA; above 30: not yet. */
  mfaFromDay: number;
};

const first = [
  "alex",
  "bruno",
  "carla",
  "dmitri",
  "emma",
  "farid",
  "gita",
  "hugo",
  "isla",
  "jamal",
  "kira",
  "leon",
  "maya",
  "nils",
  "oona",
  "pablo",
  "quinn",
  "rania",
  "stefan",
  "tara",
];
const last = ["adler", "bianchi", "costa", "drake", "eklund", "fischer", "grant", "holm", "ito", "jansen"];

function names(): string[] {
  const invented = last.flatMap((surname, row) =>
    first.map((given, column) => ({ name: `${given}.${surname}`, order: (row * 7 + column * 13) % 101 })),
  );
  const sorted = invented
    .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name))
    .map(({ name }) => name);
  return [...people.map(({ handle }) => handle), ...sorted].slice(0, 100);
}

/** A hundred people who are all administrators of one account. */
export const sandboxUsers: SandboxUser[] = names().map((userName, index) => {
  const from = random(`sandbox-user:${userName}`);
  return {
    userName,
    accessKeyId:
      userName === "milo.tran" ? "AKIA2NW7SANDBOX57Q2F" : accessKeyId("AKIA", accountIds.sandbox, userName),
    ip: `198.51.100.${20 + (index % 200)}`,
    activity: from.chance(0.35) ? 0 : 0.1 + from.next() * 0.8,
    mfaFromDay: index < 34 ? 0 : index < 62 ? 1 + (index - 34) : 99,
  };
});
