"use client";

import { usePathname } from "next/navigation";
import { Link } from "./link";
import styles from "./page-tabs.module.css";
import { useScopedHref } from "./use-scoped-href";

/** `also`: addresses below which one is still within the tab. */
type Tab = { path: string; name: string; also?: readonly string[] };
type PageTabsProps = { label: string; tabs: readonly Tab[] };

function isCurrent({ path, also = [] }: Tab, pathname: string): boolean {
  return path === pathname || also.some((one) => pathname.startsWith(`${one}/`));
}

/** The pages of one area, beside each other; the scope goes along. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const pathname = usePathname();
  const href = useScopedHref();
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.path}
          href={href(tab.path)}
          aria-current={isCurrent(tab, pathname) ? "page" : undefined}
        >
          {tab.name}
        </Link>
      ))}
    </nav>
  );
}
