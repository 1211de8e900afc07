import { describe, expect, it } from "vitest";
import { awsConnection } from "@/lib/domain/collection/connection";
import { draftOf, readDraft } from "./draft";

describe("the connection as it is typed", () => {
  it("comes back as it was saved", () => {
    const list = awsConnection.parse({
      accounts: { from: "list", accounts: [{ id: "111122223333" }, { id: "444455556666", profile: "dev" }] },
      externalId: "north",
      regions: ["eu-west-1", "us-east-1"],
    });
    const organisation = awsConnection.parse({
      accounts: { from: "organisation", through: "111122223333", leaveOut: ["444455556666"] },
    });
    for (const connection of [list, organisation])
      expect(readDraft(draftOf(connection))).toEqual({ connection });
  });

  it("offers the organisation first", () => {
    expect(draftOf(null)).toMatchObject({ from: "organisation", roleName: "HeptagonReadOnly" });
  });

  it("says in which field something is wrong", () => {
    const draft = {
      ...draftOf(null),
      from: "list" as const,
      accounts: "12, 111122223333",
      regions: "europe",
    };
    expect(readDraft(draft)).toEqual({
      errors: {
        accounts: "Expected a 12-digit account id.",
        regions: "Expected a region code such as eu-west-1.",
      },
    });
    expect(readDraft({ ...draftOf(null), through: "x" })).toMatchObject({
      errors: { through: "Expected a 12-digit account id." },
    });
  });
});
