import { z } from "zod";

const keys = z.object({
  AccessKeys: z.array(
    z.looseObject({
      AccessKeyId: z.string(),
      Status: z.string().optional(),
      CreateDate: z.string().optional(),
      LastUsedDate: z.string().nullish(),
    }),
  ),
});
type Key = z.output<typeof keys>["AccessKeys"][number];

function chosen(config: Readonly<Record<string, unknown>>, by: (key: Key) => string): string | undefined {
  const active = (keys.safeParse(config).data?.AccessKeys ?? []).filter(
    ({ Status }) => Status !== "Inactive",
  );
  return [...active].sort((a, b) => (by(a) < by(b) ? -1 : 1))[0]?.AccessKeyId;
}

/** The user's active key that was made first, from the user's `config`; a placeholder where keys were not collected. */
export function oldestKey(config: Readonly<Record<string, unknown>>): string {
  return chosen(config, ({ CreateDate = "" }) => CreateDate) ?? "OLD_KEY";
}

/** The user's active key that was used longest ago, or never. */
export function idlestKey(config: Readonly<Record<string, unknown>>): string {
  return chosen(config, ({ LastUsedDate }) => LastUsedDate ?? "") ?? "UNUSED_KEY";
}
