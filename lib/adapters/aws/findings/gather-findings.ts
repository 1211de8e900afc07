import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import pLimit from "p-limit";
import type { AwsConnection } from "@/lib/domain/collection/connection";
import { type ReachedAccount, reachAccounts, type UnreachedAccount } from "../accounts/reach";
import { resolveTargets } from "../accounts/resolve-targets";
import { errorCode, failureMessage } from "../failure";
import { clientConfig } from "../targets";
import { type ProductInAws, readings } from "./find-in-aws";

/** Accounts × regions read at once. */
const atOnce = 12;
/** What a product says where it is not switched on: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindings.html */
const switchedOff = /InvalidAccess|ResourceNotFound|SubscriptionRequired|OptInRequired/;

/** An account and region: what was read of it lies in `file`, as JSON Lines. */
export type GatheredPlace = { account: string; region: string; file: string; findings: number };
export type MissedPlace = { account: string; region: string; operation: string; message: string };
export type Gathered = {
  places: GatheredPlace[];
  /** Where the product is not switched on: nothing is found there, and nothing resolved. */
  off: { account: string; region: string }[];
  /** What could not be read, and why: the rest stands. */
  missed: MissedPlace[];
};

async function writeLines(pages: AsyncIterable<unknown[]>, file: string): Promise<number> {
  const out = createWriteStream(file, { mode: 0o600 });
  try {
    await once(out, "open");
    let count = 0;
    for await (const page of pages) {
      count += page.length;
      const text = page.map((finding) => `${JSON.stringify(finding)}\n`).join("");
      if (!out.write(text)) await once(out, "drain");
    }
    out.end();
    await once(out, "finish");
    return count;
  } catch (error) {
    out.destroy();
    await rm(file, { force: true });
    throw error;
  }
}

function missedAccount({ account, target, problem }: UnreachedAccount): MissedPlace {
  return {
    account: account ?? target.id ?? "unknown",
    region: "global",
    operation: "sts:AssumeRole",
    message: problem.message,
  };
}

type Asked = {
  from: ProductInAws;
  connection: AwsConnection;
  endpoint?: string | undefined;
  /** Where the files go; it is there already. */
  folder: string;
  signal: AbortSignal;
  /** Told of each account and region when it is done. */
  onPlace?: (done: number, total: number) => void;
};

async function gatherPlace(
  { target, account, credentials }: ReachedAccount,
  region: string,
  { from, folder, signal }: Asked,
  found: Gathered,
): Promise<void> {
  const file = path.join(folder, `${account}-${region}.jsonl`);
  const { read, operation } = readings[from];
  try {
    const findings = await writeLines(read(clientConfig(target, region, credentials), signal), file);
    found.places.push({ account, region, file, findings });
  } catch (error) {
    signal.throwIfAborted();
    if (switchedOff.test(errorCode(error))) found.off.push({ account, region });
    else found.missed.push({ account, region, operation, message: failureMessage(error) });
  }
}

/**
 * Reads a product's findings in every account and region of a connection; read-only. What cannot be read is said and leaves
 * the rest standing.
 * @throws Problem without credentials, or when AWS Organizations does not answer
 */
export async function gatherFindings(asked: Asked): Promise<Gathered> {
  const { connection, endpoint, onPlace } = asked;
  const { targets } = await resolveTargets(connection, { endpoint });
  const { reached, unreached } = await reachAccounts(targets, connection.regions);
  const found: Gathered = { places: [], off: [], missed: unreached.map(missedAccount) };
  const places = reached.flatMap((account) => account.regions.map((region) => ({ account, region })));
  const limit = pLimit(atOnce);
  let done = 0;
  await Promise.all(
    places.map(({ account, region }) =>
      limit(async () => {
        await gatherPlace(account, region, asked, found);
        done += 1;
        onPlace?.(done, places.length);
      }),
    ),
  );
  return found;
}
