import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ProductInAws } from "@/lib/adapters/aws/findings/find-in-aws";
import { type Gathered, gatherFindings } from "@/lib/adapters/aws/findings/gather-findings";
import type { Database } from "@/lib/adapters/db/database";
import { type FindingsResult, importFindings } from "@/lib/application/findings/import-findings";
import type { AwsConnection } from "@/lib/domain/collection/connection";
import { type FindingFormat, sourceNames } from "@/lib/domain/posture/imports/source";
import { wholeOrganisation } from "@/lib/domain/scope/account-scope";

const formats: Readonly<Record<ProductInAws, FindingFormat>> = {
  securityhub: "asff",
  guardduty: "guardduty",
};

type Asked = {
  from: ProductInAws;
  connection: AwsConnection;
  endpoint?: string | undefined;
  now: Date;
  signal: AbortSignal;
  onPlace?: (done: number, total: number) => void;
};
export type ImportedFromAws = Omit<FindingsResult, "complaints"> &
  Pick<Gathered, "off" | "missed"> & {
    /** Accounts × regions that were read whole. */
    places: number;
    complaints: string[];
  };

/**
 * Takes in what Security Hub or GuardDuty finds now, read from AWS itself. In the accounts and regions that were read whole, what
 * the product finds no more is resolved; where it could not be read, everything stands as it was.
 * @throws Problem without credentials, or when AWS Organizations does not answer
 */
export async function importFromAws(db: Database, asked: Asked): Promise<ImportedFromAws> {
  const { from, now, signal } = asked;
  const folder = await mkdtemp(path.join(tmpdir(), "heptagon-findings-"));
  try {
    const { places, off, missed } = await gatherFindings({ ...asked, folder });
    const result = await importFindings(db, {
      files: places
        .filter(({ findings }) => findings > 0)
        .map(({ account, region, file }) => ({ file, name: `${from} ${account} ${region}` })),
      origin: `${sourceNames[from]}, read from AWS`,
      format: formats[from],
      complete: false,
      looked: places.map(({ account, region }) => ({ source: from, account, region })),
      scope: wholeOrganisation,
      now,
      signal,
    });
    return { ...result, places: places.length, off, missed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
