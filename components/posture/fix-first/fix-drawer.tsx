"use client";

import { type ReactNode, useState } from "react";
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

/** What fails: everything that one check finds, or everything of one resource. */
type Fails = { by: "check" | "resource"; value: string };
type FixDrawerProps = {
  fails: Fails;
  onClose: () => void;
  /** Said before the findings. */
  lead?: ReactNode;
};

/** How to mend what fails: finding by finding, the command ready to paste. */
export function FixDrawer({ fails, onClose, lead }: FixDrawerProps) {
  const list = useFindings({ [fails.by]: [fails.value], status: ["fail"] });
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
      {lead}
      {current ? (
        <Picker
          findings={findings}
          current={current}
          more={list.hasNextPage}
          onChoose={setChosen}
          fails={fails}
        />
      ) : null}
      {finding.data ? <FindingDetail key={finding.data.id} finding={finding.data} /> : null}
      {error ? <Failure error={error} retry={() => void list.refetch()} /> : null}
      {list.data && !current ? (
        <Empty title="Nothing fails any more" hint="The newest snapshot shows it passing." />
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
  fails: Fails;
  onChoose: (id: string) => void;
};

function Picker({ findings, current, more, fails: { by, value }, onChoose }: PickerProps) {
  const accountName = useAccountName();
  const href = useScopedHref();
  if (findings.length === 1) return null;
  return (
    <div className={styles.picker}>
      <Select
        label={by === "check" ? "Resource" : "Check"}
        hideLabel
        value={current.id}
        options={findings.map(({ id, title, resource, account }) => ({
          value: id,
          label:
            by === "check" ? `${cutMiddle(shortArn(resource).name, 48)} · ${accountName(account)}` : title,
        }))}
        onChange={onChoose}
      />
      <Link href={href("/findings", { [by]: value, status: "fail" })}>
        {more ? `first ${findings.length}` : counted(findings.length, "finding")}
      </Link>
    </div>
  );
}
