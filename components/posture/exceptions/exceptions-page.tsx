"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { FindingTabs } from "@/components/posture/finding-tabs";
import { counted } from "@/components/posture/score-words";
import { useMay } from "@/components/shell/signed-in";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Empty } from "@/components/ui/empty";
import { Failure } from "@/components/ui/failure";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { DueDaysCard } from "./due-days-card";
import { ExceptionForm } from "./exception-form";
import { ExceptionTable } from "./exception-table";
import { exceptionsSentence } from "./exception-words";
import { type Exception, useEndException, useExceptions } from "./use-exceptions";

type Open = { what: "form"; exception: Exception | null } | { what: "end"; exception: Exception } | null;

/** Failures that are left by rule, and within how many days the others have to be mended. */
export function ExceptionsPage() {
  const may = useMay("posture:manage");
  const { data, error, refetch } = useExceptions();
  const [marked] = useQueryState("exception", parseAsString);
  const [open, setOpen] = useState<Open>(null);
  const end = useEndException();
  const close = () => setOpen(null);
  const past = data?.filter(({ state }) => state !== "active") ?? [];
  const table = {
    marked,
    onChange: (exception: Exception) => setOpen({ what: "form", exception }),
    onEnd: (exception: Exception) => setOpen({ what: "end", exception }),
  };
  return (
    <Page
      title={data ? exceptionsSentence(data) : "Exceptions"}
      lead="Failures left by rule: by tag, account, unit, resource or check. They are in no score, and counted beside it."
      actions={
        may ? (
          <Button variant="primary" onClick={() => setOpen({ what: "form", exception: null })}>
            Add an exception…
          </Button>
        ) : null
      }
    >
      <FindingTabs />
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      <Card title="Active" aside="newest first">
        {!data && !error ? <Skeleton lines={4} height="row" /> : null}
        {data && data.length === past.length ? (
          <Empty
            title="Every failure counts"
            hint="An exception leaves failures that are meant to be: a public website's bucket, a sandbox account. Each has a reason and an end."
          />
        ) : null}
        {data ? (
          <ExceptionTable {...table} exceptions={data.filter(({ state }) => state === "active")} />
        ) : null}
      </Card>
      {past.length > 0 ? (
        <Card title="Over" aside="expired or ended; kept so that they can be read">
          <ExceptionTable {...table} exceptions={past} />
        </Card>
      ) : null}
      <DueDaysCard />
      <Dialog
        wide
        open={open?.what === "form"}
        onClose={close}
        title={open?.exception ? "Change an exception" : "Add an exception"}
      >
        {open?.what === "form" ? <ExceptionForm exception={open.exception} onDone={close} /> : null}
      </Dialog>
      {open?.what === "end" ? (
        <ConfirmDialog
          open
          onClose={close}
          onConfirm={() => end.mutate(open.exception.id, { onSuccess: close })}
          title="End this exception?"
          confirm="End the exception"
          busy={end.isPending}
        >
          <p>
            {counted(open.exception.mutes, "finding")} it mutes will count again, and the scores follow. It
            stays in the list of what is over.
          </p>
          {end.error ? <Failure error={end.error} /> : null}
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}
