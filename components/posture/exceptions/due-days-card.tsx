"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "@/components/api/call";
import { counted } from "@/components/posture/score-words";
import { useRefreshFindings } from "@/components/posture/use-refresh-findings";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { Severity } from "@/components/ui/severity";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { endpoints } from "@/lib/contract/endpoints/finding-life";
import type { DueDays } from "@/lib/domain/posture/due";
import { severities } from "@/lib/domain/posture/severity";
import styles from "./exceptions.module.css";

/** Within how many days failures have to be mended, by severity; those who may, change it. */
export function DueDaysCard() {
  const may = useMay("posture:manage");
  const { data, error, refetch } = useQuery({
    queryKey: ["due-days"],
    queryFn: ({ signal }) => call(endpoints.getDueDays, { signal }),
  });
  return (
    <Card title="Days until a failure is due" aside="counted from the day it opened">
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={2} /> : null}
      {data && may ? <DueDaysForm key={JSON.stringify(data)} days={data} /> : null}
      {data && !may ? (
        <ul className={styles.days}>
          {severities.map((severity) => (
            <li key={severity}>
              <Severity value={severity} /> {counted(data[severity], "day")}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function DueDaysForm({ days }: { days: DueDays }) {
  const [draft, setDraft] = useState(days);
  const client = useQueryClient();
  const toast = useToast();
  const refresh = useRefreshFindings();
  const save = useMutation({
    mutationFn: (body: DueDays) => call(endpoints.setDueDays, { body }),
    onSuccess: async () => {
      toast({ text: "Every due date follows." });
      await Promise.all([client.invalidateQueries({ queryKey: ["due-days"] }), refresh()]);
    },
  });
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    save.mutate(draft);
  }
  const changed = severities.some((severity) => draft[severity] !== days[severity]);
  return (
    <form className={styles.days} onSubmit={onSubmit}>
      {severities.map((severity) => (
        <TextField
          key={severity}
          label={`${severity[0]?.toUpperCase()}${severity.slice(1)}`}
          type="number"
          required
          min={1}
          max={3_650}
          value={Number.isNaN(draft[severity]) ? "" : draft[severity]}
          onChange={(event) => setDraft({ ...draft, [severity]: event.target.valueAsNumber })}
        />
      ))}
      <Button type="submit" busy={save.isPending} disabled={!changed}>
        Save the days
      </Button>
      {save.error ? <Failure error={save.error} /> : null}
    </form>
  );
}
