import type { WhatIfAnswer } from "./use-what-if";

const plain = new Intl.NumberFormat("en-GB");

/** "No call in 90 days would have failed" or "412 of 9,001 calls in 90 days would have been denied" */
export function whatIfSentence({ affected, asked, days, totals }: WhatIfAnswer): string {
  if (affected === 0) return "The edit concerns nobody";
  if (totals.denied === 0)
    return asked === 0
      ? `It would have failed no call: those it concerns made none in ${days} days`
      : `No call in ${days} days would have failed`;
  return `${plain.format(totals.denied)} of ${plain.format(asked)} calls in ${days} days would have been denied`;
}

/** "It concerns 12 users and roles and takes 40 actions from them." */
export function whatIfLead({ affected, effects, totals }: WhatIfAnswer): string {
  const gained = effects.reduce((sum, { difference }) => sum + difference.gained, 0);
  const lost = effects.reduce((sum, { difference }) => sum + difference.lost, 0);
  const parts = [
    `It concerns ${plain.format(affected)} ${affected === 1 ? "user or role" : "users and roles"}`,
    lost > 0 ? `takes away ${plain.format(lost)} actions` : "",
    gained > 0 ? `gives ${plain.format(gained)} more` : "",
    totals.allowed > 0 ? `${plain.format(totals.allowed)} calls that were denied would be let through` : "",
  ];
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}
