"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { type Area, areasOf, isCurrent } from "./areas";
import { Brand } from "./brand";
import styles from "./rail.module.css";
import { useScopeChoices } from "./scope-choices";
import { useSignedIn } from "./signed-in";

/** The links of the rail, as wide as what holds them. */
export function RailLinks() {
  const areas = areasOf(useSignedIn().role);
  const { organisation, accounts } = useScopeChoices();
  const work = areas.filter(({ path }) => path !== "/settings");
  const rest = areas.filter(({ path }) => path === "/settings");
  return (
    <nav aria-label="Areas">
      <Brand />
      <ul className={styles.links}>
        {work.map((area) => (
          <RailLink key={area.path} area={area} />
        ))}
      </ul>
      {accounts.length > 0 ? (
        <p className={styles.organisation}>
          {organisation ? `${organisation} · ` : null}
          {accounts.length === 1 ? "1 account" : `${accounts.length} accounts`}
        </p>
      ) : null}
      <ul className={styles.links}>
        {rest.map((area) => (
          <RailLink key={area.path} area={area} />
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ area }: { area: Area }) {
  const pathname = usePathname();
  const href = useScopedHref();
  const Icon = area.icon;
  return (
    <li>
      <Link
        className={styles.link}
        href={href(area.path)}
        aria-current={isCurrent(area, pathname) ? "page" : undefined}
        title={area.name}
      >
        <Icon size={16} aria-hidden="true" />
        <span className={styles.word}>{area.name}</span>
      </Link>
    </li>
  );
}
