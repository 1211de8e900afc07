import { expect, test } from "@playwright/test";

test("the palette finds a principal by name and goes there", async ({ page }) => {
  await page.goto("/");
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("combobox", { name: "Search and commands" }).fill("Break-glass");
  await page
    .getByRole("option", { name: /^principal Break-glass/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/permissions\?principal=/);
});

test("the scope travels with the links", async ({ page }) => {
  await page.goto("/?accounts=111122223333");
  await page.getByRole("link", { name: "Findings", exact: true }).click();
  await expect(page).toHaveURL(/\/findings\?accounts=111122223333/);
});

test("the theme is kept", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /: menu$/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("an address that is not there says so", async ({ page }) => {
  const answer = await page.goto("/nowhere");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the navigation lies behind a button, which is heard before any script has come", async ({ page }) => {
    let send: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js/, async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto("/", { waitUntil: "commit" });
    const navigation = page.getByRole("dialog", { name: "Navigation" });
    await page.getByRole("button", { name: "Open the navigation" }).click();
    await expect(navigation).toBeVisible();
    send();
    await navigation.getByRole("link", { name: "Timeline" }).click();
    await expect(page).toHaveURL(/\/timeline/);
    await expect(navigation).toBeHidden();
  });
});
