import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that tests and PDFs use: CHROMIUM_PATH, else where systems put it; undefined when there is none. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  return asked ? (existsSync(asked) ? asked : undefined) : places.find((file) => existsSync(file));
}
