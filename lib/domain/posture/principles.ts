export const principleNumbers = [1, 2, 3, 4, 5, 6, 7] as const;
export type Principle = (typeof principleNumbers)[number];

/** The design principles of the security pillar of the AWS Well-Architected Framework. */
export const principleNames: Readonly<Record<Principle, string>> = {
  1: "Strong identity foundation",
  2: "Traceability",
  3: "Security at all layers",
  4: "Automate best practices",
  5: "Protect data in transit and at rest",
  6: "Keep people away from data",
  7: "Prepare for security events",
};

/** What a check looks at, from the internet inwards. */
export const layers = [
  "edge",
  "network",
  "load-balancer",
  "compute",
  "os",
  "code",
  "application",
  "storage",
  "database",
  "identity",
  "logging",
  "governance",
] as const;
export type Layer = (typeof layers)[number];
