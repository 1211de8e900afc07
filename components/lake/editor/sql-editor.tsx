"use client";

import type { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { LakeEngine } from "@/lib/contract/endpoints/lake";
import styles from "./editor.module.css";
import { openEditor, showPlace, writeSql } from "./open-editor";

type SqlEditorProps = {
  sql: string;
  engine: Pick<LakeEngine, "dialect" | "tables"> | undefined;
  /** Where the SQL is wrong, and why. */
  wrong: { line: number; column: number; message: string } | null;
  onChange: (sql: string) => void;
  onRun: () => void;
};

/** The SQL with completion of the engine's tables and columns; Ctrl or ⌘ and Enter runs it. Esc, then Tab, leaves it. */
export default function SqlEditor({ sql, engine, wrong, onChange, onRun }: SqlEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ sql, onChange, onRun });
  useEffect(() => {
    latest.current = { sql, onChange, onRun };
  });
  useEffect(() => {
    if (!place.current) return;
    const opened = openEditor({
      parent: place.current,
      sql: latest.current.sql,
      dialect: engine?.dialect ?? "duckdb",
      tables: engine?.tables ?? [],
      onChange: (text) => latest.current.onChange(text),
      onRun: () => latest.current.onRun(),
    });
    view.current = opened;
    return () => opened.destroy();
  }, [engine?.dialect, engine?.tables]);
  useEffect(() => {
    if (view.current) writeSql(view.current, sql);
  }, [sql]);
  useEffect(() => {
    if (view.current) showPlace(view.current, wrong);
  }, [wrong]);
  return <div ref={place} className={styles.editor} />;
}
