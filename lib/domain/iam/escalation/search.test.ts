import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { authorizationDetails } from "../account/details";
import { buildEstate } from "../account/estate";
import { readAccount } from "../account/read-account";
import { everything, roleArn, type Sketch, sketchAccount, trusts, userArn } from "../testing/account";
import { explore } from "./explore";
import { methods } from "./methods.generated";
import { findEscalations } from "./search";
import type { Workload } from "./workload";

const allow = (Action: string | string[], Resource: string | string[] = "*", Condition?: object) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});
const deny = (Action: string, Resource = "*") => ({ Effect: "Deny", Action, Resource });
const admin = { policy: [everything] };
const serviceTrust = (Service: string) => [
  { Effect: "Allow", Principal: { Service }, Action: "sts:AssumeRole" },
];

/** The methods by which `eve` can begin, and the length of each path. */
function eve(sketch: Sketch, workloads: Workload[] = []): Record<string, number> {
  const estate = buildEstate({ accounts: [sketchAccount(sketch)] });
  const { escalations } = findEscalations(estate, methods, workloads);
  const hers = escalations.filter(({ principal }) => principal === userArn("eve"));
  return Object.fromEntries(hers.map(({ method, hops }) => [method, hops]));
}
const with_ = (policy: object[], more: Sketch = {}): Sketch => ({
  ...more,
  users: { eve: { policy: policy as Record<string, unknown>[] }, ...more.users },
});

describe("giving oneself permissions", () => {
  it.each([
    ["attach-user-policy", allow("iam:AttachUserPolicy", userArn("eve"))],
    ["put-user-policy", allow("iam:PutUserPolicy", userArn("*"))],
  ])("finds %s", (method, policy) => {
    expect(eve(with_([policy]))).toEqual({ [method]: 1 });
  });

  it("is stopped by a boundary, a deny, a condition, another resource", () => {
    const attach = allow("iam:AttachUserPolicy");
    expect(
      eve({ users: { eve: { policy: [attach], boundary: "b" } }, managed: { b: [allow("s3:*")] } }),
    ).toEqual({});
    expect(eve(with_([attach, deny("iam:Attach*")]))).toEqual({});
    const onlyReading = { ArnEquals: { "iam:PolicyARN": "arn:aws:iam::aws:policy/ReadOnlyAccess" } };
    expect(eve(with_([allow("iam:AttachUserPolicy", "*", onlyReading)]))).toEqual({});
    expect(eve(with_([allow("iam:AttachUserPolicy", userArn("adam"))]))).toEqual({});
  });

  it("goes through a group it is in, or one it can join", () => {
    const groups = { ops: [allow("s3:ListBucket")], admins: [everything] };
    const put = { users: { eve: { policy: [allow("iam:PutGroupPolicy")], groups: ["ops"] } }, groups };
    expect(eve(put)).toEqual({ "put-group-policy": 1 });
    expect(eve(with_([allow("iam:PutGroupPolicy")], { groups }))).toEqual({});
    expect(eve(with_([allow("iam:AddUserToGroup")], { groups }))).toEqual({ "add-user-to-group": 1 });
    expect(eve(with_([allow("iam:AddUserToGroup")], { groups: { ops: groups.ops } }))).toEqual({});
  });
});

describe("becoming another", () => {
  const users = { adam: admin, reader: {} };

  it("takes over a user who is administrator", () => {
    expect(eve(with_([allow("iam:CreateAccessKey")], { users }))).toEqual({ "create-access-key": 1 });
    expect(eve(with_([allow("iam:CreateAccessKey", userArn("reader"))], { users }))).toEqual({});
  });

  it("takes on roles, over several", () => {
    const roles = {
      Admin: { ...admin, trust: [trusts(roleArn("Middle"))] },
      Middle: { policy: [allow("sts:AssumeRole", roleArn("Admin"))], trust: [trusts(userArn("eve"))] },
    };
    expect(eve(with_([], { roles }))).toEqual({ "assume-role": 2 });
    expect(eve(with_([deny("sts:*")], { roles }))).toEqual({});
  });

  it("makes a role trust it, unless it may not take it on", () => {
    const roles = { Admin: { ...admin, trust: serviceTrust("ec2.amazonaws.com") } };
    const update = allow("iam:UpdateAssumeRolePolicy");
    expect(eve(with_([update], { roles }))).toEqual({ "update-assume-role-policy": 1 });
    expect(eve(with_([update, deny("sts:AssumeRole")], { roles }))).toEqual({});
  });

  it("widens a role only when it can take the role on", () => {
    const put = allow("iam:PutRolePolicy");
    expect(eve(with_([put], { roles: { App: { trust: [trusts(userArn("eve"))] } } }))).toEqual({
      "put-role-policy": 1,
    });
    expect(eve(with_([put], { roles: { App: { trust: serviceTrust("ec2.amazonaws.com") } } }))).toEqual({});
  });
});

describe("passing roles", () => {
  const roles = { Runner: { ...admin, trust: serviceTrust("lambda.amazonaws.com") } };
  const create = allow(["lambda:CreateFunction", "lambda:InvokeFunction"]);

  it("needs the role, the service's trust and the service's actions", () => {
    expect(eve(with_([allow("iam:PassRole"), create], { roles }))).toEqual({ "pass-role-lambda": 1 });
    expect(eve(with_([allow("iam:PassRole")], { roles }))).toEqual({});
    expect(eve(with_([create], { roles }))).toEqual({});
    const other = { Runner: { ...admin, trust: serviceTrust("ec2.amazonaws.com") } };
    expect(eve(with_([allow("iam:PassRole"), create], { roles: other }))).toEqual({});
  });

  it("heeds iam:PassedToService, and actions that are allowed on some resources only", () => {
    const to = (service: string) =>
      allow("iam:PassRole", "*", { StringEquals: { "iam:PassedToService": service } });
    expect(eve(with_([to("lambda.amazonaws.com"), create], { roles }))).toEqual({ "pass-role-lambda": 1 });
    expect(eve(with_([to("glue.amazonaws.com"), create], { roles }))).toEqual({});
    const some = allow(
      ["lambda:CreateFunction", "lambda:InvokeFunction"],
      "arn:aws:lambda:*:*:function:dev-*",
    );
    expect(eve(with_([allow("iam:PassRole"), some], { roles }))).toEqual({ "pass-role-lambda": 1 });
  });
});

describe("taking over what runs", () => {
  const roles = { Runner: { ...admin, trust: serviceTrust("lambda.amazonaws.com") } };
  const arn = "arn:aws:lambda:eu-west-1:111122223333:function:settle";
  const workloads: Workload[] = [{ kind: "lambda:function", arn, role: roleArn("Runner") }];

  it("needs the action on that very thing", () => {
    expect(eve(with_([allow("lambda:UpdateFunctionCode", arn)], { roles }), workloads)).toEqual({
      "lambda-update-code": 1,
    });
    expect(eve(with_([allow("lambda:UpdateFunctionCode", `${arn}2`)], { roles }), workloads)).toEqual({});
  });
});

it("goes around where the shortest way leads back through where it began", () => {
  const roles = {
    // Back to eve, who is one step from adam; and the long way, over two more.
    Side: {
      policy: [allow("iam:CreateAccessKey", userArn("eve")), allow("sts:AssumeRole", roleArn("Far"))],
      trust: [trusts(userArn("eve"))],
    },
    Far: { policy: [allow("sts:AssumeRole", roleArn("Near"))], trust: [trusts(roleArn("Side"))] },
    Near: { policy: [allow("sts:AssumeRole", roleArn("Admin"))], trust: [trusts(roleArn("Far"))] },
    Admin: { ...admin, trust: [trusts(roleArn("Near"))] },
  };
  const found = eve(
    with_([allow("iam:CreateAccessKey", userArn("adam"))], { users: { adam: admin }, roles }),
  );
  expect(found).toEqual({ "create-access-key": 1, "assume-role": 4 });
});

it("gives up where more steps are possible than it may look at", () => {
  const users = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`u${index}`, { policy: [allow("iam:CreateAccessKey")] }]),
  );
  const estate = buildEstate({ accounts: [sketchAccount({ users })] });
  expect(explore(estate, methods, [], 90).distance.size).toBe(0);
  expect(() => explore(estate, methods, [], 89)).toThrow(RangeError);
});

it("proves every step by statements that allow it", () => {
  const account = sketchAccount(with_([allow("iam:CreateAccessKey")], { users: { adam: admin } }));
  const { admins, escalations } = findEscalations(buildEstate({ accounts: [account] }), methods);
  expect(admins).toEqual([userArn("adam")]);
  expect(escalations[0]?.steps).toMatchObject([
    {
      method: "create-access-key",
      target: userArn("adam"),
      proof: [{ policy: "own", path: "Statement[0]" }],
    },
  ]);
});

const folder = path.resolve(import.meta.dirname, "../../../../../shared/iam/accounts");
const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^[^.]+\.json$/.test(file)) : [];

it.skipIf(files.length === 0)("agrees with the accounts whose answers are known", () => {
  for (const file of files) {
    const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
    const estate = buildEstate({ accounts: [readAccount(authorizationDetails.parse(read(file)))] });
    const expected: { admins: string[]; escalates: Record<string, string[]> } = read(
      file.replace(".json", ".expected.json"),
    );
    const { admins, escalations } = findEscalations(estate, methods);
    expect(admins).toEqual([...expected.admins].sort());
    expect([...new Set(escalations.map(({ principal }) => principal))].sort()).toEqual(
      Object.keys(expected.escalates).sort(),
    );
    for (const [arn, known] of Object.entries(expected.escalates)) {
      const found = escalations.filter(({ principal }) => principal === arn).map(({ method }) => method);
      expect(
        found.some((method) => known.includes(method)),
        `${arn}: ${found}`,
      ).toBe(true);
    }
  }
});
