/** What a snapshot, or a mute, did to a finding. `still_open`: seen failing again after a time without an answer. */
export const changeKinds = [
  "opened",
  "still_open",
  "resolved",
  "reopened",
  "not_assessed",
  "muted",
  "unmuted",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Where a finding stands, whatever hides it for now: mutes and denied calls leave it as it is. */
export const lives = ["never", "open", "reopened", "resolved"] as const;
export type Life = (typeof lives)[number];

/** What people do with a finding. `withdrawn` takes a note back, which stays to be read. */
export const actKinds = ["assigned", "muted", "unmuted", "noted", "withdrawn"] as const;
export type ActKind = (typeof actKinds)[number];
