"use client";

import { useState } from "react";
import { FindingDetail } from "@/components/posture/finding-detail";
import { counted } from "@/components/posture/score-words";
import { type ListedFinding, useFinding, useFindings } from "@/components/posture/use-posture";
import { useAccountName } from "@/components/shell/scope-choices";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { cutMiddle, shortArn } from "@/components/ui/short-arn";
import { Skeleton } from "@/components/ui/skeleton";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./fix-drawer.module.css";

type FixDrawerProps = { check: string; onClose: () => void };

/** How to mend what one check found: resource by resource, the command ready to paste. */
export function FixDrawer({ check, onClose }: FixDrawerProps) {
  const list = useFindings({ check: [check], status: ["fail"] });
  const findings = list.data?.pages.flatMap((page) => page.findings) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    findings.findIndex(({ id }) => id === chosen),
  );
  const current = findings[at];
  const finding = useFinding(current?.id ?? null);
  const step = (to: number) => {
    const next = findings[to];
    return next ? () => setChosen(next.id) : undefined;
  };
  const error = list.error ?? finding.error;
  return (
    <Drawer
      open
      onClose={onClose}
      title={current?.title ?? "Fix"}
      onPrevious={step(at - 1)}
      onNext={step(at + 1)}
    >
      {current ? (
        <Picker
          findings={findings}
          current={current}
          more={list.hasNextPage}
          onChoose={setChosen}
          check={check}
        />
      ) : null}
      {finding.data ? <FindingDetail key={finding.data.id} finding={finding.data} /> : null}
      {error ? <Failure error={error} retry={() => void list.refetch()} /> : null}
      {list.data && !current ? (
        <Empty
          title="Nothing fails any more"
          hint="The newest snapshot shows every resource passing this check."
        />
      ) : null}
      {!error && (list.isPending || (current && finding.isPending)) ? (
        <Skeleton lines={8} height="row" />
      ) : null}
    </Drawer>
  );
}

type PickerProps = {
  findings: ListedFinding[];
  current: ListedFinding;
  more: boolean;
  check: string;
  onChoose: (id: string) => void;
};

function Picker({ findings, current, more, check, onChoose }: PickerProps) {
  const accountName = useAccountName();
  const href = useScopedHref();
  if (findings.length === 1) return null;
  return (
    <div className={styles.picker}>
      <Select
        label="Resource"
        hideLabel
        value={current.id}
        options={findings.map(({ id, resource, account }) => ({
          value: id,
          label: `${cutMiddle(shortArn(resource).name, 48)} · ${accountName(account)}`,
        }))}
        onChange={onChoose}
      />
      <Link href={href("/findings", { check, status: "fail" })}>
        {more ? `first ${findings.length}` : counted(findings.length, "resource")}
      </Link>
    </div>
  );
}
