"use client";

import { useMemo } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Drawer } from "@/components/ui/drawer";
import { Empty } from "@/components/ui/empty";
import { MultiSelect } from "@/components/ui/multi-select";
import { SearchField } from "@/components/ui/search-field";
import { severities } from "@/lib/domain/posture/severity";
import { exposureKinds, exposureStatuses } from "@/lib/domain/posture/surface/exposure";
import { exposureColumns } from "./exposure-columns";
import { ExposureDetail } from "./exposure-detail";
import styles from "./surface.module.css";
import type { Surface, useSurfaceState } from "./use-surface";
import { statusWords } from "./words";

type State = ReturnType<typeof useSurfaceState>;
type ExposureListProps = { data: Surface; state: State[0]; set: State[1] };

const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const statuses = exposureStatuses.map((value) => ({ value, label: statusWords[value] }));

/** What is in reach, the gravest first. */
export function ExposureList({ data, state, set }: ExposureListProps) {
  const accountName = useAccountName();
  const columns = useMemo(() => exposureColumns(accountName), [accountName]);
  const rows = data.exposures;
  const key = ({ resource, kind }: Surface["exposures"][number]) => `${resource} ${kind}`;
  const at = rows.findIndex((row) => key(row) === state.exposure);
  const open = rows[at];
  const step = (to: number) => {
    const next = open ? rows[to] : undefined;
    return next ? () => void set({ exposure: key(next) }) : undefined;
  };
  return (
    <>
      <div className={styles.row}>
        <div className={styles.grow}>
          <SearchField
            label="Search what is in reach"
            placeholder="Name, address, ARN or reason contains…"
            text={state.q}
            onChange={(q) => void set({ q: q || null })}
          />
        </div>
        <MultiSelect
          label="Reach"
          options={statuses}
          value={state.status}
          onChange={(status) => void set({ status })}
        />
        <MultiSelect
          label="Severity"
          options={named(severities)}
          value={state.severity}
          onChange={(severity) => void set({ severity })}
        />
        <MultiSelect
          label="Kind"
          options={named(exposureKinds)}
          value={state.kind}
          onChange={(kind) => void set({ kind })}
        />
      </div>
      <Card flush>
        {rows.length > 0 ? (
          <DataTable
            label="What the internet reaches"
            rows={rows}
            columns={columns}
            rowKey={key}
            onOpen={(row) => void set({ exposure: key(row) })}
            selectedKey={state.exposure}
            total={data.total}
            density="two-line"
          />
        ) : (
          <div className={styles.pad}>
            <Empty
              title="Nothing in reach fits"
              hint="Take a filter away, or widen the scope above. What could not be judged is listed as not assessed, never left out."
            />
          </div>
        )}
      </Card>
      <Drawer
        open={open !== undefined}
        onClose={() => void set({ exposure: null })}
        onPrevious={step(at - 1)}
        onNext={step(at + 1)}
        title={open?.name ?? ""}
      >
        {open ? <ExposureDetail exposure={open} /> : null}
      </Drawer>
    </>
  );
}
