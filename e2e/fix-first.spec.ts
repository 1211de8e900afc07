import { expect, test } from "@playwright/test";

test("a security lead is one click from the command that fixes what matters most", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("button", { name: /^Fix: / })
    .first()
    .click();
  const drawer = page.locator("[data-drawer-panel]");
  await expect(drawer.getByText(/aws [a-z0-9-]+ /).first()).toBeVisible();
  await drawer.getByRole("tab", { name: "Terraform" }).click();
  await expect(drawer.getByText("terraform", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
});

test("the heptagon leads to a principle, its checks, a failing resource and its history", async ({
  page,
}) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /^5 Protect data .*: \d+/ })
    .locator("text")
    .click();
  await expect(page).toHaveURL(/\/principles\/5/);
  const unencrypted = page.getByRole("row", { name: /Database snapshots are encrypted/ });
  await expect(unencrypted).toContainText("High");
  await unencrypted.getByRole("link").first().click();
  await expect(page).toHaveURL(/check=/);
  await page
    .getByRole("row", { name: /snap-orders/ })
    .first()
    .click();
  const drawer = page.locator("[data-drawer-panel]");
  await expect(drawer.getByRole("heading", { name: "Database snapshots are encrypted" })).toBeVisible();
  await expect(drawer.getByText(/first seen|opened/i).first()).toBeVisible();
});

test("a link reproduces a filtered list of findings", async ({ page }) => {
  await page.goto("/findings");
  await page
    .getByRole("region", { name: "Severity" })
    .getByRole("button", { name: /Critical/ })
    .click();
  await page.getByRole("region", { name: "Status" }).getByRole("button", { name: /Fail/ }).click();
  await expect(page).toHaveURL(/severity=critical/);
  await expect(page).toHaveURL(/status=fail/);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/\d/);
  const words = await heading.textContent();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(words ?? "");
});

test("findings are exported as they are filtered", async ({ page }) => {
  await page.goto("/findings?severity=critical&status=fail");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const file = await (await download).createReadStream();
  const lines = (await file.toArray()).join("").trim().split("\n");
  expect(lines[0]).toContain("severity");
  expect(lines.slice(1).every((line) => line.includes("critical"))).toBe(true);
});
