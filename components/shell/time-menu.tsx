"use client";

import { Popover } from "@base-ui/react/popover";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import menu from "@/components/ui/multi-select.module.css";
import { type Range, rangeNames } from "@/components/ui/scope-range";
import { setUtc, useTimeZone } from "@/components/ui/time-zone";
import { useScope } from "@/components/ui/use-scope";
import { SpanForm } from "./span-form";
import styles from "./time-menu.module.css";

const words: Record<Range, string> = {
  "24h": "24 hours",
  "7d": "7 days",
  "30d": "30 days",
  "90d": "90 days",
};

/** How far back the pages look, and in which zone they say so. */
export function TimeMenu() {
  const scope = useScope();
  const zone = useTimeZone();
  const [open, setOpen] = useState(false);
  const own = scope.from !== null || scope.to !== null;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={menu.trigger}>
        {own ? (
          <strong className={menu.chosen}>
            {scope.query.from.slice(0, 10)} – {scope.query.to.slice(0, 10)}
          </strong>
        ) : (
          <span>
            Last <strong className={menu.chosen}>{words[scope.range]}</strong>
          </span>
        )}
        <ChevronDown size={14} aria-hidden="true" />
        <span className={styles.zone}>{zone ?? "local"}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className={menu.positioner}>
          <Popover.Popup className={menu.popup} aria-label="Time">
            <div className={styles.ranges}>
              {rangeNames.map((range) => (
                <button
                  key={range}
                  type="button"
                  className={styles.range}
                  aria-pressed={!own && range === scope.range}
                  onClick={() => {
                    scope.setRange(range);
                    setOpen(false);
                  }}
                >
                  Last {words[range]}
                </button>
              ))}
            </div>
            <SpanForm
              span={scope.query}
              onChange={(span) => {
                scope.setSpan(span);
                setOpen(false);
              }}
            />
            <label className={styles.utc}>
              <input
                type="checkbox"
                checked={zone === "UTC"}
                onChange={(event) => setUtc(event.target.checked)}
              />
              Show times in UTC
            </label>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
