import { rm } from "node:fs/promises";
import path from "node:path";
import { chromium, type FullConfig } from "@playwright/test";
import { signInFirst } from "./administrator";
import { startServer } from "./server";

/** One server with the demo organisation for all browser tests, and a browser state in which the administrator is signed in. */
export default async function setup(config: FullConfig): Promise<() => Promise<void>> {
  const dataFolder = process.env.E2E_DATA ?? "";
  const server = await startServer({ HEPTAGON_DATA: dataFolder, PORT: process.env.E2E_PORT ?? "" });
  const { launchOptions, baseURL } = config.projects[0]?.use ?? {};
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({ baseURL });
  await signInFirst(page, dataFolder);
  await page.context().storageState({ path: path.join(dataFolder, "signed-in.json") });
  await browser.close();
  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
}
