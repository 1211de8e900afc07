"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Failure } from "@/components/ui/failure";
import { TextField } from "@/components/ui/text-field";
import styles from "./lake.module.css";
import { type Question, useKeepQuery } from "./use-lake";

type KeepDialogProps = { open: boolean; question: Question; onClose: () => void };

/** Keeps the question in the editor under a title, for oneself or for everybody who may ask the lake. */
export function KeepDialog({ open, question, onClose }: KeepDialogProps) {
  const [title, setTitle] = useState("");
  const [shared, setShared] = useState(false);
  const keep = useKeepQuery();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    keep.mutate(
      { ...question, title, shared },
      {
        onSuccess() {
          setTitle("");
          onClose();
        },
      },
    );
  }
  return (
    <Dialog open={open} onClose={onClose} title="Keep this question">
      <form className={styles.keep} onSubmit={onSubmit}>
        <TextField
          label="Title"
          required
          maxLength={120}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label className={styles.check}>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          Share it with everybody who may ask the lake
        </label>
        {keep.error ? <Failure error={keep.error} /> : null}
        <div className={styles.buttons}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={keep.isPending}>
            Keep
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
