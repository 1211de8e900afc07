"use client";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import styles from "./data.module.css";

/** Where one's own AWS comes on screen. */
export function ConnectAws() {
  return (
    <Card title="Connect AWS" aside="three steps, read-only">
      <p className={styles.muted}>
        Make a role that may only read, name the accounts, collect: now and every day. Heptagon stores no
        keys.
      </p>
      <LinkButton variant="primary" href="/settings/aws">
        Connect AWS in three steps
      </LinkButton>
    </Card>
  );
}
