import type { Policy } from "./policy";

/** The policy of one statement that allows every action on every resource. */
export const allowEverything: Policy = {
  version: "2012-10-17",
  id: null,
  statements: [
    {
      path: "Statement[0]",
      sid: null,
      effect: "Allow",
      actions: { negated: false, patterns: ["*"] },
      resources: { negated: false, patterns: ["*"] },
      principals: null,
      conditions: [],
      written: { Effect: "Allow", Action: "*", Resource: "*" },
    },
  ],
};
