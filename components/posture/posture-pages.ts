/** The pages around the seven principles: what they are called, and what one finds there. */
export const posturePages = [
  { path: "/principles", name: "Scorecards", about: "Seven scorecards and what they are made of" },
  {
    path: "/principles/accounts",
    name: "Units and accounts",
    about: "Which team needs help: units, accounts, layers",
    also: ["/principles/layers"],
  },
  { path: "/principles/trend", name: "Trend", about: "Why a score fell: the day, the finding, the person" },
  {
    path: "/frameworks",
    name: "Frameworks",
    about: "CIS, FSBP, PCI, SOC 2, ISO: requirements met and gaps",
    also: ["/frameworks"],
  },
  { path: "/what-if", name: "What if", about: "What fixing some findings would gain" },
  { path: "/compare", name: "Compare", about: "Two dates or two accounts side by side" },
] as const;
