import { expect, it } from "vitest";
import { secretsIn } from "./in-document";

const accessKey = ["AKIA", "IOSFODNN7EXAMPLE"].join("");

it("finds secrets by form and by name, and tells the place without the value", () => {
  const found = secretsIn({
    States: {
      Call: { Parameters: { url: "postgres://app:hunter2hunter2@db/orders", password: "hunter2" } },
      Sign: { Parameters: { note: `key ${accessKey}`, list: ["x", `${accessKey}`] } },
    },
  });
  expect(found.map(({ path }) => path)).toEqual([
    "States.Call.Parameters.url",
    "States.Call.Parameters.password",
    "States.Sign.Parameters.note",
    "States.Sign.Parameters.list.1",
  ]);
  expect(JSON.stringify(found)).not.toContain("hunter2");
});

it("leaves references, switches and other people's words alone", () => {
  expect(
    secretsIn({
      "password.$": "$.secret",
      password: "$.input.password",
      token: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:x",
      apiKey: "{{resolve:secretsmanager:x}}",
      secret: "{% $states.input.secret %}",
      credential: "true",
      Comment: "asks for the password",
    }),
  ).toEqual([]);
});
