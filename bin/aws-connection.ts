import type { Command as Program } from "commander";
import { z } from "zod";
import { type AwsConnection, awsConnection } from "@/lib/domain/collection/connection";
import { Problem } from "@/lib/domain/errors/problem";

export const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);

/** Which accounts and regions a command enters, and how. */
export const connectionOptions = z.object({
  endpointUrl: z.url("--endpoint-url: expected a URL").optional(),
  organisation: z.boolean().default(false),
  through: z.string().optional(),
  leaveOut: list.optional(),
  accounts: list.optional(),
  roleName: z.string(),
  externalId: z.string().optional(),
  sessionName: z.string().optional(),
  profile: z.string().optional(),
  regions: list.optional(),
});
export type ConnectionOptions = z.output<typeof connectionOptions>;

/** Declares the options that say which accounts and regions are entered, and how. */
export function declareConnection(program: Program): void {
  program
    .option("--organisation", "every active account of the organisation, through the role")
    .option("--through <id>", "ask AWS Organizations in this account, through the role")
    .option("--leave-out <ids>", "accounts of the organisation that are not wanted")
    .option(
      "--accounts <ids>",
      "accounts to enter through the role, comma-separated; ID=PROFILE enters one through its profile; none: the credentials' own",
    )
    .option("--role-name <name>", "role to assume; {account} stands for the account's id", "HeptagonReadOnly")
    .option("--external-id <id>", "external id that the role asks for")
    .option("--session-name <name>", "name of the session, as CloudTrail will show it")
    .option("--profile <name>", "profile of the credentials to start from; none: the SDK's default chain")
    .option("--regions <codes>", "regions, comma-separated; none: those that each account has enabled")
    .option("--endpoint-url <url>", "another endpoint than AWS's, for tests");
}

function accountsOf({ organisation, accounts, through, leaveOut }: ConnectionOptions): unknown {
  if (organisation && accounts) {
    throw new Problem("bad-input", "--organisation and --accounts exclude each other.", {
      next: "Leave one out; --leave-out names accounts of the organisation that are not wanted.",
    });
  }
  if (organisation) return { from: "organisation", through, leaveOut };
  if (!accounts) return { from: "own" };
  const named = accounts.map((one) => {
    const [id, profile] = one.split("=", 2);
    return { id, profile };
  });
  return { from: "list", accounts: named };
}

/** Which option of the command a member of the connection came from. */
const optionOf: Record<string, string> = {
  accounts: "--accounts",
  roleName: "--role-name",
  externalId: "--external-id",
  sessionName: "--session-name",
  profile: "--profile",
  regions: "--regions",
};

/** The connection that the options describe. @throws Problem that names the option at fault */
export function connectionOf(given: ConnectionOptions): AwsConnection {
  const { roleName, externalId, sessionName, profile, regions } = given;
  const parsed = awsConnection.safeParse({
    accounts: accountsOf(given),
    roleName,
    externalId,
    sessionName,
    profile,
    regions,
  });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = optionOf[String(issue?.path[0])];
  throw new Problem("bad-input", `${issue?.message ?? "does not fit"}.`, { ...(where ? { where } : {}) });
}
