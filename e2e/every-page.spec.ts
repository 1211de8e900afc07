import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { complaintsOf } from "./setup/complaints";

const trail = "mode=who-can&action=cloudtrail:StopLogging&resource=*";
const pages = [
  "/",
  "/principles",
  "/principles/3",
  "/findings",
  "/findings/fix-first",
  "/findings/exceptions",
  "/attack-surface",
  "/attack-surface?view=networks",
  "/timeline",
  "/timeline/rejects",
  "/permissions",
  `/permissions?${trail}`,
  "/permissions?principal=arn:aws:iam::222233334444:role/Deploy",
  "/permissions/escalations",
  "/reports",
  "/settings",
  "/settings/data",
  "/settings/aws",
  "/settings/people",
  "/settings/audit",
];

for (const path of pages)
  for (const colorScheme of ["light", "dark"] as const)
    test(`${path} in ${colorScheme} has a heading, is accessible and breaks no policy`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        baseURL,
        colorScheme,
        reducedMotion: "reduce",
        storageState: test.info().project.use.storageState,
      });
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("Loading", { exact: true })).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const path of pages)
    test(`${path} is no wider than the screen`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("Loading", { exact: true })).toHaveCount(0);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    });
});
