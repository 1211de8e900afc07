"use client";

import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import formula from "./score-formula.module.css";
import { counted } from "./score-words";
import type { Scorecard } from "./use-posture";

/** Which checks of a principle count in nothing, because somebody switched them off, and why. */
export function SwitchedOff({ checks }: { checks: Scorecard["off"] }) {
  const href = useScopedHref();
  if (checks.length === 0) return null;
  return (
    <div className={formula.words}>
      {counted(checks.length, "check is", "checks are")} switched off and not counted:
      <ul>
        {checks.map(({ check, title, reason }) => (
          <li key={check}>
            <Link href={href("/settings/checks", { check })}>{title}</Link> ({reason})
          </li>
        ))}
      </ul>
    </div>
  );
}
