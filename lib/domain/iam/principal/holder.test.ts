import { expect, it } from "vitest";
import { roleArn, sketchAccount, trusts, userArn } from "../testing/account";
import { holderOf } from "./holder";

const saml = { Federated: "arn:aws:iam::111122223333:saml-provider/AWSSSO_1" };
const { principals } = sketchAccount({
  users: { dana: {}, ci: {} },
  roles: {
    Developer: { trust: [{ Effect: "Allow", Principal: saml, Action: "sts:AssumeRoleWithSAML" }] },
    DBA: { trust: [trusts("111122223333")] },
    ETL: {
      trust: [{ Effect: "Allow", Principal: { Service: "glue.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
  },
});
const facts = { passwords: new Set([userArn("dana")]), seenPeople: new Set([roleArn("DBA")]) };
const held = (more = facts as Parameters<typeof holderOf>[1]) =>
  Object.fromEntries(principals.map((one) => [one.name, holderOf(one, more)]));

it("tells people from programs by passwords, by who gives the role, and by who was seen in it", () => {
  expect(held()).toEqual({
    dana: "person",
    ci: "machine",
    Developer: "person",
    DBA: "person",
    ETL: "machine",
  });
});

it("takes users for people where passwords were not collected", () => {
  expect(held({ ...facts, passwords: null }).ci).toBe("person");
});
