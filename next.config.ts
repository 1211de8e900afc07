import type { NextConfig } from "next";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `forbidden()`: a page that may not be shown answers 403.
  experimental: { authInterrupts: true },
};

export default nextConfig;
