import { describe, expect, it } from "vitest";
import { pictureOf, regionsOf } from "./picture";

const column = (name: string, kind: "number" | "time" | "text") => ({ name, kind, type: kind });

describe("pictureOf", () => {
  it("draws numbers over time, in its order", () => {
    const picture = pictureOf({
      columns: [column("name", "text"), column("hour", "time"), column("calls", "number")],
      rows: [
        ["a", "2026-03-10T02:00:00Z", 2],
        ["b", "2026-03-10T01:00:00Z", 1],
      ],
    });
    expect(picture).toMatchObject({ over: "time", series: ["calls"] });
    expect(picture?.points.map(({ calls }) => calls)).toEqual([1, 2]);
  });

  it("draws numbers over text where there is no time, and nothing without numbers", () => {
    const columns = [column("name", "text"), column("calls", "number")];
    expect(pictureOf({ columns, rows: [[null, 3]] })?.points).toEqual([{ label: "none", calls: 3 }]);
    expect(pictureOf({ columns: [column("name", "text")], rows: [["a"]] })).toBeNull();
    expect(pictureOf({ columns, rows: [] })).toBeNull();
  });
});

describe("regionsOf", () => {
  it("adds up the first number by region, or counts rows", () => {
    const regions = regionsOf({
      columns: [column("region", "text"), column("calls", "number")],
      rows: [
        ["eu-west-1", 2],
        ["eu-west-1", 3],
        ["us-gov-east-1", 1],
      ],
    });
    expect(regions?.measure).toBe("calls");
    expect([...(regions?.totals ?? [])]).toEqual([
      ["eu-west-1", 5],
      ["us-gov-east-1", 1],
    ]);
  });

  it("is for answers with regions only", () => {
    expect(regionsOf({ columns: [column("region", "text")], rows: [["everywhere"]] })).toBeNull();
  });
});
