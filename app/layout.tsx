import type { Metadata } from "next";
import type { ReactNode } from "react";
import "@/components/ui/tokens.css";
import "@/components/ui/base.css";

export const metadata: Metadata = {
  title: { default: "Heptagon", template: "%s · Heptagon" },
  description: "Scorecards, timeline and permissions of an AWS organisation.",
};

/** Every page carries this request's nonce, so none is made ahead. */
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
