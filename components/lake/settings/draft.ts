import { type AthenaSettings, athenaSettings } from "@/lib/domain/lake/athena/settings";

/** What stands in the form: every field as it is typed. */
export type Draft = {
  enabled: boolean;
  region: string;
  roleArn: string;
  workgroup: string;
  database: string;
  table: string;
  location: string;
  output: string;
  accounts: string;
  regions: string;
  firstDay: string;
  cutOffGb: string;
  monthlyUsd: string;
  usdPerTb: string;
};

const empty: Draft = {
  enabled: false,
  region: "",
  roleArn: "",
  workgroup: "heptagon",
  database: "heptagon",
  table: "cloudtrail",
  location: "",
  output: "",
  accounts: "",
  regions: "",
  firstDay: "",
  cutOffGb: "100",
  monthlyUsd: "50",
  usdPerTb: "5",
};

const parts = (text: string) => text.split(/[\s,]+/).filter(Boolean);

/** The form of what was saved; a first one where nothing was. */
export function draftOf(settings: AthenaSettings | null): Draft {
  if (!settings) return empty;
  const { accounts, regions, cutOffGb, monthlyUsd, usdPerTb, ...texts } = settings;
  return {
    ...texts,
    accounts: accounts.join(", "),
    regions: regions.join(", "),
    cutOffGb: String(cutOffGb),
    monthlyUsd: String(monthlyUsd),
    usdPerTb: String(usdPerTb),
  };
}

/** What the form says, or what is wrong with each field. */
export function readDraft(
  draft: Draft,
):
  | { settings: AthenaSettings; wrong?: undefined }
  | { settings?: undefined; wrong: Partial<Record<keyof Draft, string>> } {
  const read = athenaSettings.safeParse({
    ...draft,
    accounts: parts(draft.accounts),
    regions: parts(draft.regions),
    cutOffGb: Number(draft.cutOffGb),
    monthlyUsd: Number(draft.monthlyUsd),
    usdPerTb: Number(draft.usdPerTb),
  });
  if (read.success) return { settings: read.data };
  return {
    wrong: Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), message])),
  };
}
