"use client";

import { useState } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { When } from "@/components/ui/when";
import { ActDialog, type ActKind } from "./acts/act-dialog";
import acts from "./acts/acts.module.css";
import { useActs } from "./acts/use-acts";
import { Due } from "./due";
import styles from "./finding-detail.module.css";
import type { Finding } from "./use-posture";

const lifeWords = {
  never: "Has never failed",
  open: "Open",
  reopened: "Opened again",
  resolved: "Resolved",
} as const;

/** Who looks after a finding, by when it has to be mended, why it is left; and the means to change that. */
export function FindingCare({ finding }: { finding: Finding }) {
  const may = useMay("posture:manage");
  const does = useActs();
  const [act, setAct] = useState<ActKind | null>(null);
  const { muting, status } = finding;
  return (
    <>
      <dl className={styles.care}>
        <dt>Life</dt>
        <dd>
          {lifeWords[finding.life]}
          {finding.openedAt && finding.life !== "resolved" ? (
            <>
              {" since "}
              <When at={finding.openedAt} show="relative" />
            </>
          ) : null}
        </dd>
        <dt>Due</dt>
        <dd>
          <Due at={finding.dueAt} />
        </dd>
        <dt>Owner</dt>
        <dd>{finding.owner ?? "nobody"}</dd>
        {muting ? <Muting muting={muting} /> : null}
      </dl>
      {may ? (
        <div className={acts.buttons}>
          <Button size="small" onClick={() => setAct("assign")}>
            Assign…
          </Button>
          {status === "fail" ? (
            <Button size="small" onClick={() => setAct("mute")}>
              Mute…
            </Button>
          ) : null}
          {muting && muting.exception === null ? (
            <Button size="small" onClick={() => void does.unmute([finding])}>
              Unmute
            </Button>
          ) : null}
          <Button size="small" onClick={() => setAct("note")}>
            Note…
          </Button>
        </div>
      ) : null}
      <ActDialog act={act} findings={[finding]} acts={does} onClose={() => setAct(null)} />
    </>
  );
}

function Muting({ muting }: { muting: NonNullable<Finding["muting"]> }) {
  const href = useScopedHref();
  return (
    <>
      <dt>Muted</dt>
      <dd>
        {muting.reason}{" "}
        <span className={styles.muted}>
          {muting.until ? (
            <>
              until <When at={muting.until} show="absolute" />
            </>
          ) : (
            "for good"
          )}
          {muting.exception ? (
            <>
              {", by an "}
              <Link href={href("/findings/exceptions", { exception: muting.exception })}>exception</Link>
            </>
          ) : null}
        </span>
      </dd>
    </>
  );
}
