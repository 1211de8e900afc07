import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Problem } from "@/lib/domain/errors/problem";
import { authorizationDetails } from "@/lib/domain/iam/account/details";
import { buildEstate, type ControlPolicies, type Estate } from "@/lib/domain/iam/account/estate";
import { readAccount } from "@/lib/domain/iam/account/read-account";
import type { NamedPolicy } from "@/lib/domain/iam/evaluate/compile-policies";
import { parsePolicy } from "@/lib/domain/iam/policy/parse";

/** Reads a JSON file. Throws a Problem that names the file and what was expected. */
async function readJson(file: string, expected: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    throw new Problem(
      "bad-input",
      missing ? "there is no such file." : `it cannot be read: ${String(cause)}.`,
      {
        where: file,
        cause,
      },
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem("bad-input", `expected ${expected}; it is not JSON: ${reason}.`, {
      where: file,
      cause,
    });
  }
}

async function readDetails(file: string) {
  const expected = "what `aws iam get-account-authorization-details` prints";
  const parsed = authorizationDetails.safeParse(await readJson(file, expected));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = `${file}: ${issue?.path.join(".") ?? ""}`;
    throw new Problem("bad-input", `expected ${expected}; ${issue?.message ?? "it has another shape"}.`, {
      where,
    });
  }
  if (parsed.data.UserDetailList.length + parsed.data.RoleDetailList.length === 0)
    throw new Problem("bad-input", `expected ${expected}; it holds no user and no role.`, { where: file });
  return readAccount(parsed.data);
}

async function readPolicyFile(file: string): Promise<NamedPolicy> {
  const read = parsePolicy(await readJson(file, "a policy document"));
  if (read.ok) return { name: file, policy: read.policy };
  const [first] = read.problems.filter(({ severity }) => severity === "error");
  throw new Problem("bad-input", `${first?.path}: ${first?.message}.`, { where: file });
}

const resourcePolicyFile = z.tuple([z.string().startsWith("arn:"), z.string().min(1)]);

async function readResourcePolicy(given: string) {
  const cut = given.indexOf("=");
  const parsed = resourcePolicyFile.safeParse([given.slice(0, Math.max(cut, 0)), given.slice(cut + 1)]);
  if (!parsed.success)
    throw new Problem("bad-input", `--resource-policy: expected ARN=FILE, not "${given}".`);
  const [arn, file] = parsed.data;
  return { arn, account: arn.split(":")[4] ?? "", policy: (await readPolicyFile(file)).policy };
}

/**
 * The estate of account files, with service control policies (a file each, all on one level, applied to every account)
 * and resource policies (`ARN=FILE`). Throws a Problem that names the file and place of what cannot be read.
 */
export async function estateOfFiles({
  accounts,
  scps = [],
  resourcePolicies = [],
}: {
  accounts: readonly string[];
  scps?: readonly string[];
  resourcePolicies?: readonly string[];
}): Promise<Estate> {
  const read = await Promise.all(accounts.map(readDetails));
  const level = await Promise.all(scps.map(readPolicyFile));
  const control: ControlPolicies = { scps: level.length > 0 ? [level] : [], rcps: [] };
  const [firstAccount = ""] = read.map(({ account }) => account);
  const resources = (await Promise.all(resourcePolicies.map(readResourcePolicy))).map((one) => ({
    ...one,
    account: one.account || firstAccount,
  }));
  return buildEstate({
    accounts: read,
    resources,
    control: level.length > 0 ? new Map(read.map(({ account }) => [account, control])) : new Map(),
  });
}
