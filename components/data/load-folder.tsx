"use client";

import { type FormEvent, useState } from "react";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Failure } from "@/components/ui/failure";
import { TextField } from "@/components/ui/text-field";
import styles from "./data.module.css";
import { useLoadFolder } from "./use-data";

/** Trail files that lie on the server, into the timeline. */
export function LoadFolder() {
  const may = useMay("events:load");
  const load = useLoadFolder();
  const [path, setPath] = useState("");
  if (!may) return null;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    load.mutate(path.trim(), { onSuccess: () => setPath("") });
  }
  return (
    <Card title="Load a folder" aside="CloudTrail .json and .json.gz">
      <form className={styles.load} onSubmit={onSubmit}>
        <TextField
          label="Folder or file on the server"
          hint="Loading the same twice adds nothing."
          mono
          required
          maxLength={1_000}
          placeholder="/data/AWSLogs"
          value={path}
          onChange={(event) => setPath(event.target.value)}
        />
        <Button type="submit" busy={load.isPending}>
          Load
        </Button>
      </form>
      {load.error ? <Failure error={load.error} /> : null}
    </Card>
  );
}
