import { describe, expect, it } from "vitest";
import { buildEstate } from "../account/estate";
import { parsePolicy } from "../policy/parse";
import { everything, roleArn, sketchAccount, trusts, userArn } from "../testing/account";
import { administratorProof } from "./administrator";
import { can } from "./can";
import { whatCan } from "./what-can";
import { whoCan } from "./who-can";

const assume = { Effect: "Allow", Action: "sts:AssumeRole", Resource: roleArn("Admin") };
const account = sketchAccount({
  users: {
    root: { policy: [everything] },
    member: { groups: ["ops"] },
    chained: { policy: [assume] },
    bounded: { policy: [everything], boundary: "reading" },
    careful: {
      policy: [{ ...everything, Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }],
    },
    untagged: {
      policy: [{ ...everything, Condition: { StringEquals: { "aws:PrincipalTag/team": "ops" } } }],
    },
    nobody: {},
  },
  roles: { Admin: { policy: [everything], trust: [trusts("111122223333")] } },
  groups: { ops: [everything] },
  managed: { reading: [{ Effect: "Allow", Action: "s3:Get*", Resource: "arn:aws:s3:::books/*" }] },
});
const estate = buildEstate({ accounts: [account] });
const decisionOf = (name: string, action: string, resource: string, from = estate) =>
  can(from, { principal: userArn(name), action, resource })?.decision;

it("finds those who can on a part only, and says on which", () => {
  const part = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::books/reports/*" };
  const withPart = buildEstate({ accounts: [sketchAccount({ users: { ada: { policy: [part] } } })] });
  const { rows } = whoCan(withPart, { action: "s3:GetObject", resource: "arn:aws:s3:::books/*" });
  expect(rows).toMatchObject([
    { decision: "Conditional", conditions: ["the resource matches arn:aws:s3:::books/reports/*"] },
  ]);
  expect(whoCan(withPart, { action: "s3:GetObject", resource: "arn:aws:s3:::other/*" }).rows).toEqual([]);
});

describe("can", () => {
  it("answers with the layers and the statements that decided", () => {
    const answer = can(estate, {
      principal: userArn("bounded"),
      action: "s3:PutObject",
      resource: "arn:aws:s3:::books/a",
    });
    expect(answer?.decision).toBe("ImplicitlyDenied");
    expect(answer?.layers).toContainEqual({ layer: "boundary", level: null, says: "silent" });
    expect(answer?.flip.join()).toContain("the permissions boundary would have to allow");
  });

  it("is conditional on what it cannot know, and says on what", () => {
    const answer = can(estate, { principal: userArn("careful"), action: "s3:PutObject", resource: "*" });
    expect(answer?.decision).toBe("Conditional");
    expect(answer?.conditions).toEqual(["aws:MultiFactorAuthPresent is true"]);
    const told = { principal: userArn("careful"), action: "s3:PutObject", resource: "*" };
    expect(can(estate, { ...told, context: { "aws:MultiFactorAuthPresent": "true" } })?.decision).toBe(
      "Allowed",
    );
  });

  it("knows that a user without a tag has none", () => {
    expect(decisionOf("untagged", "s3:PutObject", "*")).toBe("ImplicitlyDenied");
  });

  it("asks bucket policies for objects, and the organisation for every account", () => {
    const read = parsePolicy({
      Statement: { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
    });
    if (!read.ok) throw new Error("fixture");
    const bucket = { arn: "arn:aws:s3:::books", account: "111122223333", policy: read.policy };
    const guarded = buildEstate({ accounts: [account], resources: [bucket] });
    expect(decisionOf("root", "s3:GetObject", "arn:aws:s3:::books/a", guarded)).toBe("ExplicitlyDenied");
    const control = new Map([["111122223333", { scps: [[{ name: "scp", policy: read.policy }]], rcps: [] }]]);
    const organised = buildEstate({ accounts: [account], control });
    expect(decisionOf("root", "s3:GetObject", "arn:aws:s3:::other/a", organised)).toBe("ExplicitlyDenied");
  });

  it("says what it leaves out", () => {
    const answer = can(estate, { principal: userArn("root"), action: "s3:GetObject", resource: "*" });
    expect(answer?.caveats).toEqual([
      "Organisation policies of account 111122223333 are not known: this is an upper bound.",
    ]);
  });
});

describe("who can", () => {
  const { rows, asked } = whoCan(estate, { action: "s3:PutObject", resource: "arn:aws:s3:::books/a" });
  const way = (arn: string) => {
    const row = rows.find(({ principal }) => principal === arn);
    return row && [row.decision, row.way, ...row.via];
  };

  it("finds the way in of each", () => {
    expect(asked).toBe(8);
    expect(way(userArn("root"))).toEqual(["Allowed", "direct"]);
    expect(way(userArn("member"))).toEqual(["Allowed", "group", "ops"]);
    expect(way(userArn("chained"))).toEqual(["Allowed", "role", roleArn("Admin")]);
    expect(way(roleArn("Admin"))).toEqual(["Allowed", "direct"]);
    expect(way(userArn("careful"))).toEqual(["Conditional", "direct"]);
  });

  it("leaves out who cannot", () => {
    for (const name of ["bounded", "untagged", "nobody"]) expect(way(userArn(name))).toBeUndefined();
  });
});

describe("administrators", () => {
  const isAdmin = (arn: string) => administratorProof(estate, arn)?.admin;

  it("is who can do everything, by whatever policy", () => {
    expect(["root", "member"].map((name) => isAdmin(userArn(name)))).toEqual([true, true]);
    expect(["chained", "bounded", "careful", "nobody"].map((name) => isAdmin(userArn(name)))).not.toContain(
      true,
    );
  });
});

describe("what can", () => {
  const catalogue = new Map([
    [
      "s3",
      {
        prefix: "s3",
        name: "Amazon S3",
        actions: [
          { name: "GetObject", level: "Read" as const, description: "" },
          { name: "PutObject", level: "Write" as const, description: "" },
        ],
      },
    ],
  ]);
  const reach = (name: string) => whatCan(estate, { principal: userArn(name), catalogue });

  it("finds what a boundary leaves of everything", () => {
    const [s3] = reach("bounded")?.services ?? [];
    expect(s3).toMatchObject({ allowed: 1, conditional: 0, total: 2 });
    expect(s3?.actions).toMatchObject([{ action: "s3:GetObject", resources: ["arn:aws:s3:::books/*"] }]);
  });

  it("says under which conditions", () => {
    const [s3] = reach("careful")?.services ?? [];
    expect(s3).toMatchObject({ allowed: 0, conditional: 2 });
    expect(s3?.actions[0]?.conditions).toEqual(["aws:MultiFactorAuthPresent is true"]);
  });

  it("finds nothing for nobody", () => {
    expect(reach("nobody")).toMatchObject({ services: [], reachable: 0, total: 2 });
  });
});
