import { expect, test } from "@playwright/test";

test("a rule of one's own is tried on live inventory, saved, and finds what it said it would", async ({
  page,
}) => {
  await page.goto("/settings/checks");
  await page.getByRole("link", { name: "New rule" }).click();
  await page.getByLabel("Begin with").selectOption("Databases of production keep two weeks of backups");
  const preview = page.getByRole("region", { name: "What it would find" });
  await expect(preview.getByText(/^\d+ of \d+ rds:instance would fail/)).toBeVisible();
  const editor = page.getByRole("textbox", { name: "Rule, in YAML" });
  // To the end of the line before, which may be wrapped.
  await editor.getByText("message", { exact: true }).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await expect(page.getByRole("list", { name: "What is wrong" })).toContainText(/Error \d+:\d+ YAML/);
  await expect(page.getByRole("button", { name: "Save the rule" })).toBeDisabled();
  await page.keyboard.type("}");
  await expect(preview.getByText(/^10 of 10 rds:instance would fail/)).toBeVisible();
  await page.getByRole("button", { name: "Save the rule" }).click();
  const drawer = page.locator("[data-drawer-panel]");
  await drawer.getByRole("link", { name: "10 failing" }).click();
  await expect(page).toHaveURL(/\/findings\?.*check=database-two-weeks-of-backups/);
  await expect(page.getByRole("row", { name: /db-crm keeps 7 days of backups/ })).toBeVisible();
});
