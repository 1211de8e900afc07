import { expect, it } from "vitest";
import { actionCatalogue } from "@/lib/adapters/iam-data/catalogue";
import { resourceDefinitions } from "@/lib/domain/posture/resources/types";
import { accessKinds, typicalActions } from "./typical-actions";

it("asks about objects where a bucket is read and written, and about the bucket where it is administered", () => {
  expect(typicalActions("s3:bucket", "arn:aws:s3:::a")).toEqual([
    { kind: "read", action: "s3:GetObject", resource: "arn:aws:s3:::a/*" },
    { kind: "write", action: "s3:PutObject", resource: "arn:aws:s3:::a/*" },
    { kind: "delete", action: "s3:DeleteObject", resource: "arn:aws:s3:::a/*" },
    { kind: "administer", action: "s3:PutBucketPolicy", resource: "arn:aws:s3:::a" },
  ]);
  expect(typicalActions("ec2:vpc", "arn")).toEqual([]);
});

it("asks only for actions that AWS documents, of types that there are", async () => {
  const catalogue = await actionCatalogue();
  const known = new Set(
    [...catalogue.values()].flatMap(({ prefix, actions }) => actions.map(({ name }) => `${prefix}:${name}`)),
  );
  const asked = Object.keys(resourceDefinitions).flatMap((type) => typicalActions(type, "arn"));
  expect(asked.length).toBeGreaterThan(accessKinds.length * 15);
  expect(asked.map(({ action }) => action).filter((action) => !known.has(action))).toEqual([]);
});
