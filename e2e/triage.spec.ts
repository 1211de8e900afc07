import { expect, test } from "@playwright/test";

const owner = "dana.ruiz@example.com";
const reason = "The old site goes away in January";

test("a security lead gives three findings to somebody, leaves one for a week, takes that back and reads it all in its history", async ({
  page,
}) => {
  await page.goto("/findings?status=fail&severity=medium&principle=1");
  const list = page.getByRole("grid", { name: "Findings" });
  const boxes = list.getByRole("checkbox", { name: /^Select (?!all)/ });
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  const label = (await boxes.first().getAttribute("aria-label")) ?? "";
  const toolbar = page.getByRole("toolbar", { name: "With the selected findings" });
  await expect(toolbar).toContainText("3 findings selected");
  await toolbar.getByRole("button", { name: "Assign…" }).click();
  const assign = page.getByRole("dialog", { name: "Who looks after 3 findings?" });
  await assign.getByLabel("E-mail address").fill(owner);
  await assign.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByText(`3 findings given to ${owner}.`)).toBeVisible();
  await expect(list.getByTitle(owner)).toHaveCount(3);

  const chosen = list.getByRole("row").filter({ has: page.getByRole("checkbox", { name: label }) });
  await chosen.focus();
  await page.keyboard.press("m");
  const mute = page.getByRole("dialog", { name: "Mute 1 finding" });
  await mute.getByLabel("Why it may stay").fill(reason);
  await mute.getByLabel("How long").selectOption("for 7 days");
  await mute.getByRole("button", { name: "Mute", exact: true }).click();
  await expect(page.getByText("1 finding muted; the scores follow.")).toBeVisible();
  await expect(chosen).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("Taken back.")).toBeVisible();

  await chosen.click();
  const history = page.locator("[data-drawer-panel]").getByRole("listitem");
  await expect(history.filter({ hasText: "No longer muted" })).toBeVisible();
  await expect(history.filter({ hasText: reason })).toContainText(/until \d/);
  await expect(history.filter({ hasText: `Given to ${owner}` })).toBeVisible();
});
