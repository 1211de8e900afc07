import { expect, test } from "@playwright/test";

test("a security lead sees why principle 5 fell: the day, the finding, the event and the person", async ({
  page,
}) => {
  await page.goto("/principles/5");
  await page.getByRole("link", { name: "why it moved" }).click();
  await expect(page).toHaveURL(/\/principles\/trend\?principle=5/);
  await page
    .getByRole("link", { name: /points? lost$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/day=\d{4}-\d{2}-\d{2}/);
  const why = page.getByRole("region", { name: /^What happened on / });
  await expect(why.getByText(/fell by \d/)).toBeVisible();
  await why.getByRole("button", { name: /^snap-orders-/ }).click();
  const drawer = page.locator("[data-drawer-panel]");
  await expect(drawer.getByRole("heading", { name: "Database snapshots are encrypted" })).toBeVisible();
  const causes = drawer.getByRole("list", { name: "Probable causes" });
  await expect(causes.getByText("Dana Ruiz").first()).toBeVisible();
  await causes
    .getByRole("link", { name: /rds:RestoreDBInstanceFromDBSnapshot/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/timeline\?.*event=/);
  await expect(drawer.getByText("RestoreDBInstanceFromDBSnapshot").first()).toBeVisible();
  await expect(drawer.getByText("Dana Ruiz").first()).toBeVisible();
});

test("a resource says how it is judged, who can reach it, who touched it and what changed", async ({
  page,
}) => {
  await page.goto("/findings?q=snap-orders&status=fail");
  await page
    .getByRole("row", { name: /snap-orders/ })
    .first()
    .click();
  await page
    .locator("[data-drawer-panel]")
    .getByRole("link", { name: /^snap-orders-/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^snap-orders-\S+ fails \d+ of \d+ checks\.$/,
  );
  await expect(page.getByRole("region", { name: "Who can reach it" }).getByText(/of \d+/)).not.toHaveCount(0);
  await expect(page.getByRole("region", { name: "Last events" }).getByText("Dana Ruiz")).toBeVisible();
  await expect(page.getByRole("region", { name: "What changed" }).getByText("added")).toBeVisible();
});
