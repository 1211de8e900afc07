"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "@/components/api/call";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Failure } from "@/components/ui/failure";
import { useToast } from "@/components/ui/toast";
import { endpoints } from "@/lib/contract/endpoints/system";
import { useMay } from "./signed-in";

/** The button that takes the demo organisation away, once it has been asked for. */
export function RemoveDemo({ size }: { size?: "small" | "medium" }) {
  const may = useMay("data:manage");
  const [asked, setAsked] = useState(false);
  const toast = useToast();
  const router = useRouter();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: () => call(endpoints.removeDemo),
    onSuccess: async () => {
      setAsked(false);
      toast({
        text: "Removing the demo data.",
        action: { label: "Watch", run: () => router.push("/settings/data") },
      });
      await client.invalidateQueries({ queryKey: ["jobs"] });
    },
  });
  if (!may) return null;
  return (
    <>
      <Button size={size} onClick={() => setAsked(true)}>
        Remove demo data
      </Button>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        onConfirm={() => removal.mutate()}
        title="Remove the demo data?"
        confirm="Remove demo data"
        danger
        busy={removal.isPending}
      >
        <p>
          The demo organisation's snapshots, findings, scores and events go, and exactly those; data of your
          own stays. <code>heptagon demo</code> brings it back.
        </p>
        {removal.error ? <Failure error={removal.error} /> : null}
      </ConfirmDialog>
    </>
  );
}
