export type AccountName = "sandbox" | "payments" | "data" | "shared";

/** Ids as AWS documents with: none of them is anyone's. */
export const accountIds: Record<AccountName, string> = {
  sandbox: "111122223333",
  payments: "222233334444",
  data: "444455556666",
  shared: "555566667777",
};

export const accountNames = Object.keys(accountIds) as AccountName[];

export const organisation = {
  name: "Northwind",
  id: "o-n0rthw1nd7",
  rootId: "r-nw01",
  domain: "northwind.example",
  /** The management account; it also holds the trail's bucket and Identity Center. */
  management: accountIds.shared,
};

/** Organisational units by their path, as the snapshot carries them. */
export const unitIds = {
  "/experiments": "ou-nw01-exp3r1m",
  "/workloads/prod": "ou-nw01-pr0dw0rk",
  "/platform": "ou-nw01-pl4tf0rm",
} as const;

/** The unit each account lies in. */
export const units: Record<AccountName, keyof typeof unitIds> = {
  sandbox: "/experiments",
  payments: "/workloads/prod",
  data: "/workloads/prod",
  shared: "/platform",
};

/** A company outside that may read metrics through a role. */
export const vendorAccount = "333344445555";
export const vendorExternalId = "nw-7c41-meterly";

export const regions = ["eu-west-1", "eu-north-1", "us-east-1"] as const;
export type Region = (typeof regions)[number];
/** Where most of it runs. */
export const home: Region = "eu-west-1";
/** Where the global services (IAM, sign-in, organisations) write their events. */
export const globalRegion: Region = "us-east-1";
