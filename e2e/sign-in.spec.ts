import { expect, test } from "@playwright/test";
import { administrator, signIn } from "./setup/administrator";

test.describe("without a session", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("every page leads to sign-in, and back to where one wanted to go", async ({ page }) => {
    await page.goto("/settings/people");
    await expect(page).toHaveURL(/\/sign-in\?to=/);
    await signIn(page, administrator.email, administrator.password);
    await expect(page).toHaveURL(/\/settings\/people$/);
    await expect(page.getByText(administrator.email).first()).toBeVisible();
  });

  test("a wrong password says so and opens nothing", async ({ page }) => {
    await page.goto("/sign-in");
    await signIn(page, "nobody@example.org", "not the password");
    await expect(page.locator("p[role=alert]")).toBeVisible();
    await page.goto("/");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("the API answers 401 with a problem document", async ({ request }) => {
    const answer = await request.get("/api/v1/me");
    expect(answer.status()).toBe(401);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
  });

  test("health needs nobody, and says nothing but the version", async ({ request }) => {
    const answer = await request.get("/api/v1/health");
    expect(await answer.json()).toEqual({ status: "ok", version: expect.any(String) });
  });
});

test("pages run under a policy without unsafe-inline, and break none of it", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const answer = await page.goto("/settings/people");
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-");
  expect(policy).not.toContain("unsafe-inline");
  await expect(page.getByText(administrator.email).first()).toBeVisible();
  expect(complaints).toEqual([]);
});
