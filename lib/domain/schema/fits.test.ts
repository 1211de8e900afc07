import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { resourceDefinitions } from "@/lib/domain/posture/resources/types";
import { snapshotGap, snapshotResource } from "@/lib/domain/posture/snapshot/document";
import { fitsOf } from "./fits";

const inner = z.looseObject({ a: z.string(), b: z.number().nullable() }).partial();
const schemas = {
  loose: z.looseObject({ list: z.array(inner), either: z.union([z.string(), inner]), any: z.unknown() }),
  strict: z.strictObject({ a: z.string().optional() }),
  checked: z.object({ a: z.string().regex(/^x/), n: z.number().int().min(2).optional() }),
  named: z.object({ a: z.enum(["p", "q"]), n: z.literal(3) }),
  formatted: z.object({ a: z.iso.datetime(), n: z.string().min(1).optional() }),
  record: z.record(z.string(), z.boolean().nullable()),
  changed: z.object({ a: z.string().transform((text) => text.length) }),
};

/** Values that come near to fitting: the members' own names, and the kinds of values that they take. */
const near = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(
      "p",
      "q",
      "x1",
      "2026-03-01T00:00:00Z",
      "",
      3,
      2,
      1.5,
      -1,
      true,
      null,
      undefined,
      Number.POSITIVE_INFINITY,
    ),
    fc.json().map((text) => JSON.parse(text)),
  ),
  value: fc.oneof(
    { depthSize: "small" },
    tie("leaf"),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object"),
  ),
  object: fc.dictionary(fc.constantFrom("a", "b", "n", "list", "either", "any"), tie("value"), {
    maxKeys: 4,
  }),
})).object;

describe("fitsOf", () => {
  it.each(Object.entries(schemas))("answers as zod does: %s", (_name, schema) => {
    const fits = fitsOf(schema);
    const agrees = (value: unknown) => fits(value) === schema.safeParse(value).success;
    fc.assert(fc.property(near, agrees), { numRuns: 500 });
  });

  it("answers as zod does for every resource type, one member at a time", () => {
    const values = [null, "text", 7, true, [], ["text"], [{}], [7], {}, { A: 1 }];
    for (const [type, { config }] of Object.entries(resourceDefinitions)) {
      const fits = fitsOf(config);
      for (const name of Object.keys("shape" in config ? (config.shape as object) : {})) {
        for (const value of values) {
          const given = { [name]: value };
          expect(fits(given), `${type} ${JSON.stringify(given)}`).toBe(config.safeParse(given).success);
        }
      }
    }
  });

  it("takes a whole resource and a gap, and refuses what lacks a member", () => {
    const resource = {
      type: "s3:bucket",
      account: "111122223333",
      region: "r",
      id: "i",
      name: "n",
      config: {},
    };
    expect(fitsOf(snapshotResource)(resource)).toBe(true);
    expect(fitsOf(snapshotResource)({ ...resource, account: "1" })).toBe(false);
    expect(fitsOf(snapshotResource)({ ...resource, config: [] })).toBe(false);
    expect(fitsOf(snapshotGap)({ ...resource, reason: "denied" })).toBe(false);
  });
});
