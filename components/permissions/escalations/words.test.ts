import { expect, it } from "vitest";
import { escalationsSentence, shortest, whoIs } from "./words";

const path = (principal: string, method: string, hops: number) => ({
  principal,
  account: "111122223333",
  kind: "role" as const,
  method,
  target: "",
  hops,
  steps: [],
});
const answer = {
  freshness: { asOf: null, source: "" },
  principals: 10,
  admins: ["x", "y"],
  methods: [],
  escalations: [path("b", "assume-role", 2), path("b", "put-role-policy", 1), path("a", "assume-role", 1)],
  caveats: [],
};

it("counts people, not paths", () => {
  expect(escalationsSentence(answer)).toBe("2 of 8 who are no administrators can become one");
  expect(escalationsSentence({ ...answer, escalations: [] })).toBe(
    "None of 8 who are no administrators can become one",
  );
});

it("keeps the shortest path of each", () => {
  expect(shortest(answer.escalations).map(({ principal, method }) => [principal, method])).toEqual([
    ["a", "assume-role"],
    ["b", "put-role-policy"],
  ]);
});

it("takes a state apart", () => {
  expect(whoIs("arn:a with everything")).toEqual({ arn: "arn:a", gained: "everything" });
  expect(whoIs("arn:a")).toEqual({ arn: "arn:a", gained: null });
});
