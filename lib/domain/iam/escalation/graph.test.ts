import { describe, expect, it } from "vitest";
import { buildEstate } from "../account/estate";
import { everything, roleArn, type Sketch, sketchAccount, trusts, userArn } from "../testing/account";
import { explore } from "./explore";
import { escalationGraph } from "./graph";
import { methods } from "./methods.generated";
import { allPaths } from "./paths";

const allow = (Action: string, Resource: string) => ({ Effect: "Allow", Action, Resource });
const admin = { policy: [everything] };
const many = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** Forty helpers may take on a role that takes on the administrator; one more makes keys for an administrator. */
const sketch: Sketch = {
  users: {
    ...Object.fromEntries(
      many(40, "helper").map((name) => [name, { policy: [allow("sts:AssumeRole", roleArn("Middle"))] }]),
    ),
    keys: { policy: [allow("iam:CreateAccessKey", userArn("boss"))] },
    boss: admin,
    reader: { policy: [allow("s3:GetObject", "*")] },
  },
  roles: {
    Middle: {
      policy: [allow("sts:AssumeRole", roleArn("Admin"))],
      trust: [trusts("111122223333")],
    },
    Admin: { ...admin, trust: [trusts(roleArn("Middle"))] },
  },
};
const estateOf = (given: Sketch) => buildEstate({ accounts: [sketchAccount(given)] });
const graphOf = (given: Sketch) => {
  const estate = estateOf(given);
  return escalationGraph(estate, explore(estate, methods));
};

describe("the graph of escalations", () => {
  it("draws those alike as one, and leaves out who has no way", () => {
    const { nodes, edges } = graphOf(sketch);
    expect(nodes.map(({ members, distance }) => [members.length, distance]).sort()).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
      [40, 2],
    ]);
    expect(edges).toHaveLength(3);
    expect(nodes.some(({ members }) => members.includes(userArn("reader")))).toBe(false);
  });

  it("names the fewest steps that end all ways, and the statements that allow them", () => {
    const { cut } = graphOf(sketch);
    expect(cut.steps.map(({ from, to }) => [from, to]).sort()).toEqual([
      [roleArn("Middle"), roleArn("Admin")],
      [userArn("keys"), userArn("boss")],
    ]);
    expect(cut.statements.map(({ policy }) => policy)).toContain("own");
  });

  it("is empty where nobody can", () => {
    expect(graphOf({ users: { boss: admin, reader: {} } })).toEqual({
      nodes: [],
      edges: [],
      cut: { steps: [], statements: [] },
    });
  });
});

describe("all ways of one", () => {
  const eve = { policy: [allow("iam:CreateAccessKey", "*"), allow("sts:AssumeRole", roleArn("Middle"))] };
  const exploration = explore(
    estateOf({ ...sketch, users: { boss: admin, keys: sketch.users?.keys ?? {}, eve } }),
    methods,
  );

  it("come shortest first, each without visiting anybody twice", () => {
    const { paths, more } = allPaths(exploration, userArn("eve"), 10);
    expect(more).toBe(false);
    expect(paths.map((steps) => steps.map(({ method }) => method))).toEqual([
      ["create-access-key"],
      ["assume-role", "assume-role"],
      ["create-access-key", "create-access-key"],
    ]);
  });

  it("stop at the limit, and say so", () => {
    const { paths, more } = allPaths(exploration, userArn("eve"), 1);
    expect([paths.length, more]).toEqual([1, true]);
    expect(allPaths(exploration, userArn("boss"), 5).paths).toEqual([]);
  });
});
