import type { Page } from "@playwright/test";

/** Collects what the browser complains of while a test runs: errors in the console (CSP, hydration) and thrown ones. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}
