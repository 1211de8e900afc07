"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { TextField } from "@/components/ui/text-field";
import { When } from "@/components/ui/when";
import styles from "./aws.module.css";
import { type Daily, useCollect, useSetDaily } from "./use-aws";

/** Step three: collect, now and every day. */
export function CollectStep({ connected, daily }: { connected: boolean; daily: Daily }) {
  const may = useMay("data:manage");
  const router = useRouter();
  const collect = useCollect();
  function start() {
    collect.mutate(undefined, { onSuccess: ({ id }) => router.push(`/settings/aws/collections/${id}`) });
  }
  return (
    <Card title="3 · Collect" aside="read-only">
      <p className={styles.words}>
        {connected
          ? "Reads every service in every region of these accounts. What cannot be read is listed as not assessed, with the operation and the reason."
          : "Until a connection is saved, the account of the server's own credentials is read."}
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" disabled={!may} busy={collect.isPending} onClick={start}>
          Collect now
        </Button>
        {may ? null : <span className={styles.words}>An administrator starts it.</span>}
      </div>
      {collect.error ? <Failure error={collect.error} /> : null}
      <DailyForm
        key={`${daily.enabled}${daily.at}${daily.zone}`}
        daily={daily}
        disabled={!may || !connected}
      />
    </Card>
  );
}

function DailyForm({ daily, disabled }: { daily: Daily; disabled: boolean }) {
  const save = useSetDaily();
  const [at, setAt] = useState(daily.at);
  const [zone, setZone] = useState(daily.zone);
  const set = (enabled: boolean) => save.mutate({ enabled, at, zone });
  const changed = at !== daily.at || zone !== daily.zone;
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        set(true);
      }}
    >
      <div className={styles.form}>
        <TextField
          label="Every day at"
          type="time"
          required
          value={at}
          disabled={disabled}
          onChange={(event) => setAt(event.target.value)}
        />
        <TextField
          label="Time zone"
          hint="IANA name, as in Europe/Berlin."
          required
          value={zone}
          disabled={disabled}
          onChange={(event) => setZone(event.target.value.trim())}
        />
      </div>
      <div className={styles.buttons}>
        {daily.enabled && !changed ? (
          <Button disabled={disabled} busy={save.isPending} onClick={() => set(false)}>
            Stop collecting every day
          </Button>
        ) : (
          <Button type="submit" disabled={disabled} busy={save.isPending}>
            {daily.enabled ? "Save the new time" : "Collect every day"}
          </Button>
        )}
        <span className={styles.words}>
          {daily.nextAt ? (
            <>
              Next <When at={daily.nextAt} />
            </>
          ) : (
            "Not collected by itself."
          )}
        </span>
      </div>
      {save.error ? <Failure error={save.error} /> : null}
    </form>
  );
}
