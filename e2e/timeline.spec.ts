import { expect, test } from "@playwright/test";

const drawerOf = (page: import("@playwright/test").Page) => page.locator("[data-drawer-panel]");

test("an auditor narrows the timeline to one person and opens the record of what they did", async ({
  page,
}) => {
  await page.goto("/timeline");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/events by \d+ actors/);
  const all = await heading.textContent();
  await page
    .getByRole("region", { name: "Person" })
    .getByRole("button", { name: /^Erik Sand/ })
    .click();
  await expect(heading).not.toHaveText(all ?? "");
  await expect(page).toHaveURL(/person=/);
  await page.getByRole("grid").getByRole("row").nth(1).click();
  const drawer = drawerOf(page);
  await expect(drawer.getByText('"eventID"').or(drawer.getByText("eventID")).first()).toBeVisible();
  await expect(drawer.getByText(/Record \d+ of/)).toBeVisible();
  await expect(page).toHaveURL(/event=/);
});

test("a link opens the same event beside the same list", async ({ page }) => {
  await page.goto("/timeline?name=ConsoleLogin");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  const title = drawerOf(page).getByRole("heading", { level: 2 });
  await expect(title).toHaveText("ConsoleLogin");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(drawerOf(other).getByRole("heading", { level: 2 })).toHaveText("ConsoleLogin");
});

test("from an event to the others of its session and to whether it was allowed", async ({ page }) => {
  await page.goto("/timeline?error=AccessDenied");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  const drawer = drawerOf(page);
  await drawer.getByRole("button", { name: /^Same actor/ }).click();
  await expect(page).toHaveURL(/actor=/);
});

test("typing filters, keys move and close", async ({ page }) => {
  await page.goto("/timeline");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/events/);
  await page.keyboard.press("/");
  await page.keyboard.type("name:StopLogging");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/name=StopLogging/);
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(drawerOf(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(drawerOf(page)).toBeHidden();
});
