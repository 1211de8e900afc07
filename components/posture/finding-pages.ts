/** The pages around the list of findings: what they are called, and what one finds there. */
export const findingPages = [
  { path: "/findings", name: "All findings", about: "What fails, where, and how to fix it" },
  {
    path: "/findings/fix-first",
    name: "Fix first",
    about: "What gains most for the least work, with what to paste",
  },
  {
    path: "/findings/exceptions",
    name: "Exceptions",
    about: "Failures left by rule; days until a failure is due",
  },
] as const;
