"use client";

import { usePathname } from "next/navigation";
import { Link } from "./link";
import styles from "./page-tabs.module.css";
import { useScopedHref } from "./use-scoped-href";

type PageTabsProps = { label: string; tabs: readonly { path: string; name: string }[] };

/** The pages of one area, beside each other; the scope goes along. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  const pathname = usePathname();
  const href = useScopedHref();
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ path, name }) => (
        <Link key={path} href={href(path)} aria-current={path === pathname ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
