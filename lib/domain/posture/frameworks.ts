/** The frameworks that checks are mapped to, by the name people know them under. */
export const frameworkNames = {
  cis7: "CIS AWS Foundations 7.0",
  cis5: "CIS AWS Foundations 5.0",
  fsbp: "AWS Foundational Security Best Practices",
  wafr: "Well-Architected, security pillar",
  nist: "NIST CSF 2.0",
  pci4: "PCI DSS 4.0",
  soc2: "SOC 2",
  iso27001: "ISO 27001:2022",
} as const;
export type Framework = keyof typeof frameworkNames;

/** Requirement numbers per framework, separated by spaces. */
export type Frameworks = Partial<Record<Framework, string>>;

export type Requirement = { framework: string; requirement: string };

/** One row per requirement that a check serves. */
export function requirements(frameworks: Frameworks): Requirement[] {
  return Object.entries(frameworkNames).flatMap(([key, framework]) =>
    (frameworks[key as Framework] ?? "")
      .split(" ")
      .filter((requirement) => requirement !== "")
      .map((requirement) => ({ framework, requirement })),
  );
}
