"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Failure } from "@/components/ui/failure";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import styles from "./channels.module.css";
import { type Channel, type ChannelKind, useAddChannel, useChangeChannel } from "./use-channels";

type ChannelFormProps = {
  kinds: readonly ChannelKind[];
  /** Null: a new one. */
  channel: Channel | null;
  /** `secret`: made for a new channel, to be shown this once. */
  onDone: (secret: string | null) => void;
};

/** What a channel needs, as its kind says. */
export function ChannelForm({ kinds, channel, onDone }: ChannelFormProps) {
  const usable = kinds.find(({ unusable }) => unusable === null) ?? kinds[0];
  const [kind, setKind] = useState(channel?.kind ?? usable?.kind ?? "");
  const [name, setName] = useState(channel?.name ?? "");
  const [fields, setFields] = useState<Record<string, string>>(channel?.fields ?? {});
  const add = useAddChannel();
  const change = useChangeChannel(channel?.id ?? "");
  const about = kinds.find((one) => one.kind === kind);
  const saving = channel ? change : add;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const draft = { kind, name: name.trim(), fields };
    if (channel) change.mutate(draft, { onSuccess: () => onDone(null) });
    else add.mutate(draft, { onSuccess: ({ secret }) => onDone(secret) });
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {channel ? null : (
        <Select
          label="Kind"
          value={kind}
          options={kinds.map((one) => ({ value: one.kind, label: one.name }))}
          onChange={setKind}
        />
      )}
      {about?.unusable ? <p className={styles.muted}>{about.unusable}</p> : null}
      <TextField
        label="Name"
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        hint="As people choose it in a schedule."
      />
      {about?.fields.map((field) => (
        <TextField
          key={field.name}
          label={field.label}
          required={!field.optional && !(channel && field.secret)}
          type={field.secret ? "password" : "text"}
          autoComplete="off"
          value={fields[field.name] ?? ""}
          onChange={(event) => setFields({ ...fields, [field.name]: event.target.value })}
          hint={channel && field.secret ? "Left empty, it stays what it is." : field.hint}
        />
      ))}
      {saving.error ? <Failure error={saving.error} /> : null}
      <div className={styles.acts}>
        <Button type="submit" variant="primary" busy={saving.isPending} disabled={Boolean(about?.unusable)}>
          {channel ? "Save the channel" : "Add the channel"}
        </Button>
      </div>
    </form>
  );
}
