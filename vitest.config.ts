import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Generous, for machines that are busy with other things.
          testTimeout: 20_000,
          // Most of these files test pure functions in milliseconds; loading what they import anew for each took minutes.
          isolate: false,
          pool: "threads",
          include: ["{lib,components,bin,scripts,app}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.integration.test.ts", "**/*.moto.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "aws",
          include: ["{lib,bin}/**/*.moto.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{lib,bin,app}/**/*.integration.test.ts"],
          globalSetup: ["./lib/adapters/db/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
