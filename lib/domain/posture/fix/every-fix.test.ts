import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { checks } from "../registry";

const target = {
  account: "111122223333",
  region: "eu-west-1",
  id: "arn:aws:service:eu-west-1:111122223333:thing/the-name",
  name: "the-name",
  config: {},
};

const template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()) }),
  ),
});

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readFileSync(path.join(import.meta.dirname, "cloudformation-resources.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [type = "", ...properties] = line.split(" ");
      return [`AWS::${type}`, new Set(properties)];
    }),
);

/** What AWS would refuse in a template: types and properties that CloudFormation does not have. */
function mistakes(text: string): string[] {
  const { Resources } = template.parse(parse(text));
  return Object.values(Resources).flatMap(({ Type, Properties }) => {
    const properties = known.get(Type);
    if (!properties) return [`${Type} is no resource type`];
    return Object.keys(Properties)
      .filter((property) => !properties.has(property))
      .map((property) => `${Type} has no ${property}`);
  });
}

const templates = checks.flatMap((check) => {
  const { cloudformation } = check.fix(target);
  return typeof cloudformation === "string" ? [[check.id, cloudformation] as const] : [];
});

it.each(templates)("%s is fixed by a template that CloudFormation knows", (_, text) => {
  expect(mistakes(text)).toEqual([]);
});

it("finds a property that does not exist", () => {
  const text = "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      Versioning: Enabled";
  expect(mistakes(text)).toEqual(["AWS::S3::Bucket has no Versioning"]);
  expect(mistakes(text.replace("::Bucket", "::Pail"))).toEqual(["AWS::S3::Pail is no resource type"]);
});
