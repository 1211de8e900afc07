import { expect, it } from "vitest";
import { composeReport } from "@/lib/domain/reports/compose";
import { facts } from "@/lib/domain/reports/testing/facts";
import { renderHtml } from "./page";

const page = renderHtml(composeReport(facts({ organisation: `<script>alert("1")</script>` })), "Zm9udA==");

it("lets nothing of the data be markup", () => {
  expect(page).not.toContain("<script");
  expect(page).not.toContain("<b>customers");
  expect(page).toContain("arn:aws:s3:::&lt;b&gt;customers&lt;/b&gt;");
});

it("needs nothing but itself", () => {
  expect(page).not.toMatch(/(src|href)=/);
  expect(page.match(/url\((?!data:)/)).toBeNull();
  expect(page).toContain("default-src &#39;none&#39;");
});

it("says when a resource began to fail, in the reader's zone", () => {
  expect(page).toContain("2026-11-10");
});

it("is the same for the same report", () => {
  expect(renderHtml(composeReport(facts({ organisation: `<script>alert("1")</script>` })), "Zm9udA==")).toBe(
    page,
  );
});
