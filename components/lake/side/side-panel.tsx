"use client";

import { Tabs } from "@/components/ui/tabs";
import type { LakeEngine } from "@/lib/contract/endpoints/lake";
import type { Question } from "../use-lake";
import { HistoryList } from "./history-list";
import { KeptList } from "./kept-list";
import { TableList } from "./table-list";
import { TemplateList } from "./template-list";

type SidePanelProps = {
  engine: LakeEngine | undefined;
  /** Puts a question into the editor. */
  onChoose: (question: Question) => void;
  /** Opens a question of the history with its answer. */
  onOpenRun: (id: string, question: Question) => void;
};

/** Beside the editor: ready questions, kept ones, those asked before, and what the tables hold. */
export function SidePanel({ engine, onChoose, onOpenRun }: SidePanelProps) {
  return (
    <Tabs
      label="Questions and tables"
      tabs={[
        {
          id: "templates",
          label: "Examples",
          content: <TemplateList engine={engine} onChoose={onChoose} />,
        },
        { id: "tables", label: "Tables", content: <TableList tables={engine?.tables ?? []} /> },
        { id: "kept", label: "Kept", content: <KeptList onChoose={onChoose} /> },
        { id: "history", label: "History", content: <HistoryList onOpen={onOpenRun} /> },
      ]}
    />
  );
}
