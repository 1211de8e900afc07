import type { ReactNode } from "react";
import styles from "@/components/access/entry.module.css";

type EntryCardProps = { title: string; lead?: string; children: ReactNode };

/** The card in the middle of pages that come before the dashboard. */
export function EntryCard({ title, lead, children }: EntryCardProps) {
  return (
    <main className={styles.page} id="content">
      <div className={styles.card}>
        <div className={styles.brand}>
          <svg className={styles.mark} width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
            <polygon
              points="12,2 19.8,5.8 21.7,14.2 16.3,21 7.7,21 2.3,14.2 4.2,5.8"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinejoin="round"
            />
          </svg>
          Heptagon
        </div>
        <h1 className={styles.title}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        {children}
      </div>
    </main>
  );
}
