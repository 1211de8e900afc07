import Link from "next/link";
import styles from "@/components/access/settings.module.css";
import { type Permission, type Role, roleGrants } from "@/lib/domain/access/permissions";

const tabs: { path: string; name: string; permission: Permission }[] = [
  { path: "/settings/data", name: "Data", permission: "jobs:read" },
  { path: "/settings/aws", name: "AWS", permission: "jobs:read" },
  { path: "/settings/checks", name: "Checks", permission: "posture:read" },
  { path: "/settings/lake", name: "Lake", permission: "lake:manage" },
  { path: "/settings/channels", name: "Channels", permission: "channels:manage" },
  { path: "/settings/people", name: "People", permission: "users:manage" },
  { path: "/settings/audit", name: "Audit log", permission: "audit:read" },
];

/** The settings that this role may open. */
export function SettingsTabs({ role, current }: { role: Role; current: string }) {
  return (
    <nav className={styles.tabs} aria-label="Settings">
      {tabs
        .filter(({ permission }) => roleGrants(role, permission))
        .map(({ path, name }) => (
          <Link key={path} href={path} aria-current={path === current ? "page" : undefined}>
            {name}
          </Link>
        ))}
    </nav>
  );
}
