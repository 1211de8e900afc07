import { expect, it } from "vitest";
import { everything } from "@/lib/domain/iam/testing/account";
import { iamDetails } from "../../iam/testing";
import { denied, statuses } from "../../testing/kit";
import { check } from "./roles-passed-narrowly";

const passing = (Resource: string) =>
  iamDetails({ users: { dev: { policy: [{ Effect: "Allow", Action: "iam:Pass*", Resource }] } } });

it("fails who may pass just any role and is no administrator", () => {
  expect(statuses(check, [passing("*")])).toEqual(["fail"]);
  expect(statuses(check, [passing("arn:aws:iam::111122223333:role/*")])).toEqual(["fail"]);
  expect(statuses(check, [passing("arn:aws:iam::111122223333:role/workloads/*")])).toEqual(["pass"]);
  expect(statuses(check, [iamDetails({ users: { root: { policy: [everything] } } })])).toEqual(["pass"]);
  expect(statuses(check, [], [denied("iam:GetAccountAuthorizationDetails", { region: "global" })])).toEqual([
    "not_assessed",
  ]);
});
