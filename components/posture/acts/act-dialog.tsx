"use client";

import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { call } from "@/components/api/call";
import { counted } from "@/components/posture/score-words";
import type { ListedFinding } from "@/components/posture/use-posture";
import { useSignedIn } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { endpoints } from "@/lib/contract/endpoints/finding-life";
import styles from "./acts.module.css";
import { endOf, forAMonth, UntilFields } from "./until-fields";
import type { useActs } from "./use-acts";

export type ActKind = "assign" | "mute" | "note";

type ActDialogProps = {
  /** Null: closed. */
  act: ActKind | null;
  findings: readonly ListedFinding[];
  acts: ReturnType<typeof useActs>;
  onClose: () => void;
  onDone?: () => void;
};

/** Asks what an act needs to know, for one finding or many. */
export function ActDialog({ act, findings, acts, onClose, onDone }: ActDialogProps) {
  const done = (work: Promise<void>) => {
    onClose();
    onDone?.();
    void work;
  };
  const ids = findings.map(({ id }) => id);
  const many = counted(ids.length, "finding");
  if (act === "assign") {
    return (
      <Dialog open onClose={onClose} title={`Who looks after ${many}?`}>
        <AssignForm onDone={(owner) => done(acts.assign(ids, owner))} />
      </Dialog>
    );
  }
  if (act === "mute") {
    return (
      <Dialog open onClose={onClose} title={`Mute ${many}`}>
        <MuteForm onDone={(reason, until) => done(acts.mute(findings, reason, until))} />
      </Dialog>
    );
  }
  return (
    <Dialog open={act === "note"} onClose={onClose} title={`Note on ${many}`}>
      <NoteForm onDone={(text) => done(acts.note(ids, text))} />
    </Dialog>
  );
}

function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

function AssignForm({ onDone }: { onDone: (owner: string | null) => void }) {
  const [owner, setOwner] = useState("");
  const { email } = useSignedIn();
  const list = useId();
  const { data } = useQuery({
    queryKey: ["owners"],
    queryFn: ({ signal }) => call(endpoints.postureOwners, { signal }),
  });
  return (
    <Form onSubmit={() => onDone(owner.trim())}>
      <TextField
        label="E-mail address"
        type="email"
        required
        autoFocus
        list={list}
        value={owner}
        onChange={(event) => setOwner(event.target.value)}
        hint="Somebody of this Heptagon, or anybody else."
      />
      <datalist id={list}>
        {data?.owners.map((one) => (
          <option key={one.email} value={one.email}>
            {one.name ?? ""}
          </option>
        ))}
      </datalist>
      <div className={styles.buttons}>
        <Button variant="primary" type="submit">
          Assign
        </Button>
        <Button onClick={() => onDone(email)}>Me</Button>
        <Button onClick={() => onDone(null)}>Nobody</Button>
      </div>
    </Form>
  );
}

function MuteForm({ onDone }: { onDone: (reason: string, until: string | null) => void }) {
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(forAMonth);
  return (
    <Form onSubmit={() => onDone(reason.trim(), endOf(until, Date.now()))}>
      <TextArea
        label="Why it may stay"
        required
        autoFocus
        minLength={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        hint="Muted failures are left out of the score and counted beside it."
      />
      <UntilFields value={until} onChange={setUntil} />
      <div className={styles.buttons}>
        <Button variant="primary" type="submit">
          Mute
        </Button>
      </div>
    </Form>
  );
}

function NoteForm({ onDone }: { onDone: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <Form onSubmit={() => onDone(text.trim())}>
      <TextArea
        label="Note"
        required
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        hint="It stays in the finding's history with your name."
      />
      <div className={styles.buttons}>
        <Button variant="primary" type="submit">
          Add note
        </Button>
      </div>
    </Form>
  );
}
