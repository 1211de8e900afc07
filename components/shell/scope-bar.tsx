"use client";

import { Search } from "lucide-react";
import { Freshness } from "@/components/ui/freshness";
import { MultiSelect } from "@/components/ui/multi-select";
import { useScope } from "@/components/ui/use-scope";
import { openPalette } from "./palette-events";
import styles from "./scope-bar.module.css";
import { useScopeChoices } from "./scope-choices";
import { TimeMenu } from "./time-menu";
import { UnitMenu } from "./unit-menu";
import { UserMenu } from "./user-menu";

/** Which accounts, regions and time every page is about, the search, and how fresh the data is. */
export function ScopeBar() {
  const scope = useScope();
  const choices = useScopeChoices();
  return (
    <>
      <div className={styles.scope}>
        <MultiSelect
          label="Accounts"
          all={`all ${choices.accounts.length}`}
          options={choices.accounts.map(({ id, name }) => ({
            value: id,
            label: name ?? id,
            hint: name ? id : undefined,
          }))}
          value={scope.accounts}
          onChange={scope.setAccounts}
        />
        <UnitMenu />
        <MultiSelect
          label="Regions"
          all={`all ${choices.regions.length}`}
          options={choices.regions.map((region) => ({ value: region, label: region }))}
          value={scope.regions}
          onChange={scope.setRegions}
        />
        <TimeMenu />
      </div>
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts="Meta+K Control+K"
        onClick={openPalette}
      >
        <Search size={16} aria-hidden="true" />
        <span className={styles.hint}>Search any ARN, id, IP, person, event, check…</span>
        <kbd className={styles.key}>⌘K</kbd>
      </button>
      <span className={styles.fresh}>
        <Freshness asOf={choices.snapshotAt ?? choices.events.to} source="newest snapshot" />
      </span>
      <UserMenu />
    </>
  );
}
