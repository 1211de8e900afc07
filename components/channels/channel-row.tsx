"use client";

import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Failure } from "@/components/ui/failure";
import { When } from "@/components/ui/when";
import styles from "./channels.module.css";
import { type Channel, useRemoveChannel, useTestChannel } from "./use-channels";

/** One channel, with the means to try it: the answer of the other side is shown as it came. */
export function ChannelRow({ channel, onChange }: { channel: Channel; onChange: () => void }) {
  const { id, name, kindName, leads, createdBy, createdAt } = channel;
  const [asking, setAsking] = useState(false);
  const test = useTestChannel(id);
  const remove = useRemoveChannel(id);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <div>
          <strong>{name}</strong> <Badge>{kindName}</Badge>
        </div>
        {leads ? <div>{leads}</div> : null}
        <div className={styles.muted}>
          added by {createdBy} <When at={createdAt} show="relative" />
        </div>
        <div role="status">
          {test.isPending ? "Sending…" : null}
          {test.data ? "The test was sent, and the other side took it." : null}
        </div>
        {test.error ? <Failure error={test.error} /> : null}
      </div>
      <div className={styles.acts}>
        <Button
          size="small"
          busy={test.isPending}
          aria-label={`Send a test to ${name}`}
          onClick={() => test.mutate()}
        >
          Send a test
        </Button>
        <Button size="small" aria-label={`Change ${name}`} onClick={onChange}>
          Change…
        </Button>
        <Button size="small" aria-label={`Remove ${name}`} onClick={() => setAsking(true)}>
          Remove…
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsking(false) })}
        title={`Remove ${name}?`}
        confirm="Remove the channel"
        danger
        busy={remove.isPending}
      >
        <p>
          Nothing is sent there any more. A channel that a schedule delivers to stays until the schedule lets
          go of it.
        </p>
        {remove.error ? <Failure error={remove.error} /> : null}
      </ConfirmDialog>
    </li>
  );
}
