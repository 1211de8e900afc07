import { expect, test } from "@playwright/test";

test("who can stop the trail? Only those whom the organisation's policy does not bind", async ({ page }) => {
  await page.goto("/permissions");
  await page.getByText("Who can do this?").click();
  await page.getByLabel("Action").fill("cloudtrail:StopLogging");
  await page.getByRole("button", { name: "Ask" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^2 of \d+ principals can cloudtrail:StopLogging/,
  );
  await page.getByRole("row", { name: /Break-glass/ }).click();
  await expect(page.locator("[data-drawer-panel]").getByText("AdministratorAccess").first()).toBeVisible();
});

test("a decision names the statement that made it", async ({ page }) => {
  const principal = "arn:aws:iam::111122223333:user/dana.ruiz";
  await page.goto(`/permissions?mode=can&principal=${principal}&action=cloudtrail:StopLogging`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "dana.ruiz is denied to cloudtrail:StopLogging on any resource",
  );
  await expect(page.getByText("protect-trail").first()).toBeVisible();
  await page.getByLabel("Action").fill("s3:GetObject");
  await page.getByRole("button", { name: "Ask" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "dana.ruiz can s3:GetObject on any resource",
  );
});

test("what one can do, from the list of principals to the actions of a service", async ({ page }) => {
  await page.goto("/permissions");
  await page.getByLabel("Find by name, path or account").fill("Deploy");
  await page.getByRole("row", { name: /^Deploy role no payments/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Deploy is no administrator: \d+ of/);
  await page.getByRole("row", { name: /Identity and Access Management/ }).click();
  await expect(page.locator("[data-drawer-panel]").getByText("iam:PassRole")).toBeVisible();
});

test("a principal that is not there says so", async ({ page }) => {
  await page.goto("/permissions?principal=arn:aws:iam::111122223333:role/Nobody");
  await expect(page.getByRole("alert").filter({ hasText: "no user or role" })).toBeVisible();
});

test("is it safe to take this policy away? Three clicks from the principal to what would have failed", async ({
  page,
}) => {
  await page.goto("/permissions?principal=arn:aws:iam::444455556666:role/ETL");
  await page.getByRole("link", { name: "what if it were gone?" }).first().click();
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^[\d,]+ of [\d,]+ calls in 90 days would have been denied$/,
  );
  await expect(page.getByRole("grid", { name: "Would have been denied" })).toBeVisible();
});
