"use client";

import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { findingPages } from "@/components/posture/finding-pages";
import { posturePages } from "@/components/posture/posture-pages";
import { setUtc, useTimeZone } from "@/components/ui/time-zone";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { principleNames, principleNumbers } from "@/lib/domain/posture/principles";
import { areasOf } from "./areas";
import { askForHelp } from "./help-events";
import { useMay, useSignedIn } from "./signed-in";

export type PaletteItem = {
  id: string;
  group: "page" | "action";
  title: string;
  about: string;
  run: () => void;
};

/** The pages and actions whose words all begin somewhere in the text's words; all of them when there is no text. */
export function matching(items: PaletteItem[], text: string): PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ title, about }) => {
    const said = ` ${title} ${about}`.toLowerCase();
    return words.every((word) => said.includes(` ${word}`));
  });
}

/** What the palette offers besides what is found. */
export function usePaletteItems(text: string): PaletteItem[] {
  const router = useRouter();
  const href = useScopedHref();
  const zone = useTimeZone();
  const { role } = useSignedIn();
  const managesPeople = useMay("users:manage");
  const readsAudit = useMay("audit:read");
  const readsPosture = useMay("posture:read");
  const managesChannels = useMay("channels:manage");
  const page = (path: string, title: string, about: string): PaletteItem => ({
    id: path,
    group: "page",
    title,
    about,
    run: () => router.push(href(path)),
  });
  const action = (title: string, about: string, run: () => void): PaletteItem => ({
    id: title,
    group: "action",
    title,
    about,
    run,
  });
  const items = [
    ...areasOf(role).map(({ path, name, about }) => page(path, name, about)),
    ...principleNumbers.map((number) =>
      page(`/principles/${number}`, `${number} ${principleNames[number]}`, "Scorecard"),
    ),
    ...(readsPosture ? posturePages.slice(1) : []).map(({ path, name, about }) => page(path, name, about)),
    ...(readsPosture ? findingPages.slice(1) : []).map(({ path, name, about }) => page(path, name, about)),
    ...(managesChannels ? [page("/settings/channels", "Channels", "Slack, e-mail, webhooks")] : []),
    page("/settings/data", "Data and jobs", "Sources, collecting, progress"),
    ...(managesPeople ? [page("/settings/people", "People", "Who can sign in")] : []),
    ...(readsAudit ? [page("/settings/audit", "Audit log", "Sign-ins, exports, changes")] : []),
    action(zone === "UTC" ? "Show local times" : "Show times in UTC", "Zone of all times", () =>
      setUtc(zone !== "UTC"),
    ),
    action("Keyboard shortcuts", "Help", askForHelp),
    action("Print this page", "On paper or as PDF", () => window.print()),
    action("Change password", "Your own", () => router.push("/change-password")),
    action("Sign out", "End this session", () => void signOut({ callbackUrl: "/sign-in" })),
  ];
  return matching(items, text);
}
