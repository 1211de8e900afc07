/** Who says what a finding says. Only Heptagon's own count in scores. */
export const findingSources = ["heptagon", "securityhub", "prowler", "guardduty"] as const;
export type FindingSource = (typeof findingSources)[number];
export type ImportSource = Exclude<FindingSource, "heptagon">;

export const sourceNames: Readonly<Record<FindingSource, string>> = {
  heptagon: "Heptagon",
  securityhub: "Security Hub",
  prowler: "Prowler",
  guardduty: "GuardDuty",
};

/** What another product advises, and what is to be said about how its finding was taken. */
export type Advice = { text: string | null; url: string | null; note: string | null };

/** The formats of findings that are read, by the name that people choose them by. */
export const findingFormats = ["asff", "ocsf", "guardduty"] as const;
export type FindingFormat = (typeof findingFormats)[number];
