"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./area.module.css";

/** The questions about permissions, a page each. */
const pages = [
  { path: "/permissions", name: "Ask" },
  { path: "/permissions/escalations", name: "Escalation paths" },
  { path: "/permissions/data-access", name: "Data access" },
  { path: "/permissions/usage", name: "Used and unused" },
  { path: "/permissions/compare", name: "Compare" },
  { path: "/permissions/what-if", name: "What if" },
  { path: "/permissions/exposure", name: "Exposure" },
  { path: "/permissions/credentials", name: "Credentials" },
  { path: "/permissions/policy", name: "Check a policy" },
] as const;

/** Leads from one question about permissions to the others; the scope comes along. */
export function AreaTabs() {
  const current = usePathname();
  const href = useScopedHref();
  return (
    <nav className={styles.tabs} aria-label="Permissions">
      {pages.map(({ path, name }) => (
        <Link key={path} href={href(path)} aria-current={path === current ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
