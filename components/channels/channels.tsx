"use client";

import { useState } from "react";
import { counted } from "@/components/posture/score-words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Skeleton } from "@/components/ui/skeleton";
import { ChannelForm } from "./channel-form";
import { ChannelRow } from "./channel-row";
import styles from "./channels.module.css";
import { type Channel, useChannels } from "./use-channels";

type Open =
  | { what: "add" }
  | { what: "change"; channel: Channel }
  | { what: "secret"; secret: string }
  | null;

/** Where reports and alerts go: add, change, try, remove. */
export function Channels() {
  const { data, error, refetch } = useChannels();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const channels = data?.channels ?? [];
  return (
    <>
      <div className={styles.bar}>
        <p>
          {data ? `${counted(channels.length, "channel")}. ` : ""}What is secret is sealed with the server's
          key and never shown again.
        </p>
        <Button variant="primary" disabled={!data} onClick={() => setOpen({ what: "add" })}>
          Add a channel…
        </Button>
      </div>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      <Card>
        {!data && !error ? <Skeleton lines={3} height="row" /> : null}
        {data && channels.length === 0 ? (
          <Empty
            title="Nothing is sent anywhere yet"
            hint="Add a Slack channel, an e-mail address or a webhook; reports on a schedule are delivered there."
          />
        ) : null}
        <ul className={styles.list}>
          {channels.map((channel) => (
            <ChannelRow
              key={channel.id}
              channel={channel}
              onChange={() => setOpen({ what: "change", channel })}
            />
          ))}
        </ul>
      </Card>
      {data && (open?.what === "add" || open?.what === "change") ? (
        <Dialog
          open
          onClose={close}
          title={open.what === "add" ? "Add a channel" : `Change ${open.channel.name}`}
        >
          <ChannelForm
            kinds={data.kinds}
            channel={open.what === "change" ? open.channel : null}
            onDone={(secret) => setOpen(secret === null ? null : { what: "secret", secret })}
          />
        </Dialog>
      ) : null}
      <Dialog open={open?.what === "secret"} onClose={close} title="The signing secret">
        <p>
          The receiver checks signatures with it. It is shown this once; keep it where the receiver finds it.
        </p>
        {open?.what === "secret" ? <CodeBlock text={open.secret} language="secret" /> : null}
      </Dialog>
    </>
  );
}
