import { describe, expect, it } from "vitest";
import { suggestionsAt, typeIn, type Vocabulary } from "./completion";

const known: Vocabulary = {
  types: [
    { type: "s3:bucket", count: 17 },
    { type: "ec2:vpc", count: 0 },
  ],
  paths: [
    { path: "config.Versioning.Status", examples: ["Enabled", "Suspended"] },
    { path: 'tags["cost centre"]', examples: ["42"] },
  ],
};

/** Labels at the | in a text, and what they would replace. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = suggestionsAt(text, offset, known);
  return (
    found && { replaces: text.slice(found.from, offset), labels: found.options.map(({ label }) => label) }
  );
}

describe("completion of a rule", () => {
  it("knows the types, with how many there are", () => {
    expect(at("resource: s3|")).toEqual({ replaces: "s3", labels: ["s3:bucket", "ec2:vpc"] });
    expect(suggestionsAt("resource: ", 10, known)?.options[0]?.detail).toBe("17 there");
    expect(typeIn("id: a\nresource: s3:bucket\n")).toBe("s3:bucket");
  });

  it("knows the paths of the type, quoted where YAML needs it, and the values found there", () => {
    expect(at("pass: { path: con|")).toMatchObject({
      replaces: "con",
      labels: ["config.Versioning.Status", `'tags["cost centre"]'`],
    });
    expect(at("pass: { path: config.Versioning.Status, operator: equals, value: En|")).toEqual({
      replaces: "En",
      labels: ["Enabled", "Suspended"],
    });
    expect(at(`pass:\n  path: 'tags["cost centre"]'\n  operator: in\n  value: [1, |`)).toEqual({
      replaces: "",
      labels: ["42"],
    });
  });

  it("knows operators and words of the field, and the members that are still missing", () => {
    expect(at("  - { path: name, operator: not-|")?.labels).toContain("not-like");
    expect(at("severity: |")?.labels).toEqual(["critical", "high", "medium", "low"]);
    const missing = at("id: a\ntitle: b\nse|")?.labels;
    expect(missing).toContain("severity: ");
    expect(missing).not.toContain("title: ");
  });

  it("suggests nothing where anything may stand", () => {
    expect(at("message: some|")).toBeNull();
    expect(at("value: x|")).toBeNull();
  });
});
