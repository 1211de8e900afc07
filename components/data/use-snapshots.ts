"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "@/components/api/call";
import { useToast } from "@/components/ui/toast";
import { endpoints } from "@/lib/contract/endpoints/snapshots";
import { sendFile } from "./send-file";

/** The stored snapshots, newest first. */
export function useSnapshots() {
  return useQuery({
    queryKey: ["snapshots"],
    queryFn: async ({ signal }) => (await call(endpoints.listSnapshots, { signal })).snapshots,
  });
}

/** Sends files to be imported; `part` is how much of the one under way has left, 0–1. */
export function useSendFile() {
  const client = useQueryClient();
  const toast = useToast();
  const [part, setPart] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  async function send(file: File, complete: boolean | undefined): Promise<void> {
    setError(null);
    setPart(0);
    try {
      await sendFile(file, complete, setPart);
      toast({ text: `Importing ${file.name}.` });
      await client.invalidateQueries({ queryKey: ["jobs"] });
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setPart(null);
    }
  }
  return { send, part: part ?? 0, error, busy: part !== null };
}
