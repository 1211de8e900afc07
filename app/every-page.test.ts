import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
/** The pages people see before they are let in; these look at the session themselves. */
const entryPages = ["(entry)/sign-in/page.tsx", "(entry)/change-password/page.tsx"];

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
  file.replaceAll(path.sep, "/"),
);
const textOf = (file: string) => readFileSync(path.join(folder, file), "utf8");

describe("every page", () => {
  const pages = files.filter((file) => path.basename(file) === "page.tsx" && !entryPages.includes(file));

  it("asks who is there, and whether they may, before anything else", () => {
    const open = pages.filter((file) => !/await requirePerson\("[a-z]+:[a-z]+"\)/.test(textOf(file)));
    expect(open).toEqual([]);
  });

  it("is not made ahead of the request, so that it carries the request's nonce", () => {
    const frozen = files.filter(
      (file) => /\.tsx$/.test(file) && /force-static|export const revalidate|"use cache"/.test(textOf(file)),
    );
    expect(frozen).toEqual([]);
  });
});

it("has no server action outside the gate", () => {
  const actions = files.filter(
    (file) => /\.tsx?$/.test(file) && /^\s*["']use server["']/m.test(textOf(file)),
  );
  expect(actions.filter((file) => !/\b(requirePerson|authorise)\(/.test(textOf(file)))).toEqual([]);
});
