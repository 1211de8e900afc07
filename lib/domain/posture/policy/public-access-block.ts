/** The four settings of S3's public access block, of an account, a bucket or an access point. */
const settings = [
  "BlockPublicAcls",
  "IgnorePublicAcls",
  "BlockPublicPolicy",
  "RestrictPublicBuckets",
] as const;

type Block = Partial<Record<(typeof settings)[number], boolean>>;

/** Those of the settings that are off; all of them where no block was ever set. */
export function settingsOff(block: Block | null): string[] {
  return settings.filter((one) => block?.[one] !== true);
}
