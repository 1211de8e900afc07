import { expect, test } from "@playwright/test";
import { signIn } from "./setup/administrator";

test("a manager sees scores and neither events nor permissions", async ({ page, browser, baseURL }) => {
  await page.goto("/settings/people");
  const email = `manager-${Date.now()}@example.org`;
  const created = await page.request.post("/api/v1/users", {
    headers: { origin: baseURL ?? "", "x-heptagon-request": "1" },
    data: { email, name: "Maria Manager", role: "manager", allAccounts: true, accounts: [] },
  });
  expect(created.ok(), await created.text()).toBe(true);
  const { password } = await created.json();
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const theirs = await context.newPage();
  await theirs.goto("/");
  await signIn(theirs, email, password);
  await theirs.getByLabel("Current password").fill(password);
  await theirs.getByLabel("New password", { exact: true }).fill("a password of the manager");
  await theirs.getByLabel(/again/i).fill("a password of the manager");
  await theirs.getByRole("button", { name: /password/i }).click();
  await theirs.waitForURL((url) => url.pathname === "/");
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Timeline" })).toHaveCount(0);
  const refused = await theirs.goto("/timeline");
  expect(refused?.status()).toBe(403);
  await context.close();
});
