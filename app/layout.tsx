import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import "@/components/ui/tokens.css";
import "@/components/ui/base.css";
import { Providers } from "@/components/ui/providers";
import { SkipLink } from "@/components/ui/skip-link";
import { readTheme, themeCookie } from "@/components/ui/theme";

export const metadata: Metadata = {
  title: { default: "Heptagon", template: "%s · Heptagon" },
  description: "Scorecards, timeline and permissions of an AWS organisation.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Every page carries this request's nonce, so none is made ahead. */
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>
        <SkipLink />
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
