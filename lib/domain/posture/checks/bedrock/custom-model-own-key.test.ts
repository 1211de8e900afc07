import { expect, it } from "vitest";
import { resource, statuses } from "../../testing/kit";
import { check } from "./custom-model-own-key";

const model = (modelKmsKeyArn: string | null | undefined) =>
  resource("bedrock:custom-model", { modelKmsKeyArn });

it("looks for the key", () => {
  expect(statuses(check, [model("arn:aws:kms:eu-west-1:111122223333:key/1")])).toEqual(["pass"]);
  expect(statuses(check, [model(null)])).toEqual(["fail"]);
  expect(statuses(check, [model(undefined)])).toEqual(["not_assessed"]);
});
