import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { complaintsOf } from "./setup/complaints";

const trail = "mode=who-can&action=cloudtrail:StopLogging&resource=*";
const deploy = "arn:aws:iam::222233334444:role/Deploy";
const pages = [
  "/",
  "/principles",
  "/principles/3",
  "/principles/accounts",
  "/principles/layers/storage",
  "/principles/trend?principle=5",
  "/frameworks",
  "/frameworks/cis7",
  "/what-if?fix=topic-encrypted",
  "/compare",
  "/compare?mode=accounts",
  "/responsibility?service=ec2,s3",
  "/findings",
  "/findings/fix-first",
  "/findings/exceptions",
  `/resources/${encodeURIComponent(deploy)}`,
  "/attack-surface",
  "/attack-surface?view=networks",
  "/timeline",
  "/timeline/rejects",
  "/timeline/coverage",
  "/permissions",
  `/permissions?${trail}`,
  `/permissions?principal=${deploy}`,
  "/permissions/escalations",
  "/lake",
  "/permissions/data-access",
  "/permissions/usage",
  `/permissions/usage?principal=${deploy}`,
  `/permissions/compare?left=${deploy}&right=arn:aws:iam::444455556666:role/ETL`,
  "/permissions/what-if",
  "/permissions/exposure",
  "/permissions/credentials",
  "/permissions/policy",
  "/reports",
  "/settings",
  "/settings/data",
  "/settings/lake",
  "/settings/aws",
  "/settings/checks",
  "/settings/checks/rule",
  "/settings/channels",
  "/settings/people",
  "/settings/audit",
];

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const path of pages)
  test(`${path} has a heading, is accessible in light and dark, breaks no policy and fits a phone`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Loading", { exact: true })).toHaveCount(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page });
      // The structure is the same in the dark: only what depends on colours is asked again.
      if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
      const { violations } = await axe.analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        colorScheme,
      ).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width, "as wide as a phone").toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
  });
