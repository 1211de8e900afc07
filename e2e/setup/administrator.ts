import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";

/** The administrator of the server under test, once the one-time password has been replaced. */
export const administrator = { email: "admin@heptagon.local", password: "a password for these tests" };

/** Fills the sign-in form of a page that shows it. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs in with the one-time password that the server noted at its first start, and replaces it. */
export async function signInFirst(page: Page, dataFolder: string): Promise<void> {
  const noted: { email: string; password: string } = JSON.parse(
    await readFile(path.join(dataFolder, "first-sign-in.json"), "utf8"),
  );
  await page.goto("/");
  await signIn(page, noted.email, noted.password);
  await page.getByLabel("Current password").fill(noted.password);
  await page.getByLabel("New password", { exact: true }).fill(administrator.password);
  await page.getByLabel(/again/i).fill(administrator.password);
  await page.getByRole("button", { name: /password/i }).click();
  await page.waitForURL((url) => url.pathname === "/");
}
