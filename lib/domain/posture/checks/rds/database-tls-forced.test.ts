import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./database-tls-forced";

const database = (Engine: string, ParameterName: string, ParameterValue: string) =>
  resource("rds:instance", { Engine, Parameters: [{ ParameterName, ParameterValue }] });

it("reads the parameter of the engine", () => {
  expect(statuses(check, [database("postgres", "rds.force_ssl", "1")])).toEqual(["pass"]);
  expect(statuses(check, [database("mysql", "require_secure_transport", "ON")])).toEqual(["pass"]);
  expect(statuses(check, [database("postgres", "rds.force_ssl", "0")])).toEqual(["fail"]);
  expect(statuses(check, [database("mariadb", "other", "1")])).toEqual(["fail"]);
});

it("leaves other engines out and says what was not collected", () => {
  expect(statuses(check, [resource("rds:instance", { Engine: "oracle-ee" })])).toEqual([]);
  expect(statuses(check, [resource("rds:instance", { Engine: "postgres" })])).toEqual(["not_assessed"]);
});
