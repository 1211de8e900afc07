"use client";

import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Failure } from "@/components/ui/failure";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import styles from "./checks.module.css";
import { type Check, useDeleteRule, useSwitchCheck } from "./use-checks";

const judging = "The newest inventory is being judged again.";

/** What can be done to a check: change its rule, switch it off or on, delete it. */
export function CheckActions({ check }: { check: Check }) {
  const [asked, setAsked] = useState<"off" | "delete" | null>(null);
  const href = useScopedHref();
  const toast = useToast();
  const switching = useSwitchCheck(check.id);
  const close = () => setAsked(null);
  const turnOn = () =>
    switching.mutate(
      { enabled: true, reason: "" },
      { onSuccess: () => toast({ text: `Switched on. ${judging}` }) },
    );
  return (
    <>
      <div className={styles.actions}>
        {check.text === null ? null : (
          <LinkButton size="small" href={href("/settings/checks/rule", { id: check.id })}>
            Change the rule
          </LinkButton>
        )}
        {check.enabled ? (
          <Button size="small" onClick={() => setAsked("off")}>
            Switch off
          </Button>
        ) : (
          <Button size="small" busy={switching.isPending} onClick={turnOn}>
            Switch on
          </Button>
        )}
        {check.text === null ? null : (
          <Button size="small" variant="quiet" onClick={() => setAsked("delete")}>
            Delete
          </Button>
        )}
      </div>
      {switching.error && asked === null ? <Failure error={switching.error} /> : null}
      <SwitchOff check={check} open={asked === "off"} onClose={close} />
      <Delete check={check} open={asked === "delete"} onClose={close} />
    </>
  );
}

type Asked = { check: Check; open: boolean; onClose: () => void };

function SwitchOff({ check, open, onClose }: Asked) {
  const [reason, setReason] = useState("");
  const toast = useToast();
  const { mutate, isPending, error } = useSwitchCheck(check.id);
  const confirm = () =>
    mutate(
      { enabled: false, reason },
      {
        onSuccess: () => {
          onClose();
          toast({ text: `Switched off. ${judging}` });
        },
      },
    );
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      title="Switch this check off"
      confirm="Switch off"
      busy={isPending}
    >
      <p>
        “{check.title}” judges nothing then: its {check.failing} open findings are closed, and it counts in no
        score. It can be switched on again.
      </p>
      <TextField
        label="Reason"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        hint="Everybody who opens the check reads it."
      />
      {error ? <Failure error={error} /> : null}
    </ConfirmDialog>
  );
}

function Delete({ check, open, onClose }: Asked) {
  const toast = useToast();
  const { mutate, isPending, error } = useDeleteRule(check.id);
  const confirm = () =>
    mutate(undefined, {
      onSuccess: () => {
        onClose();
        toast({ text: "Deleted. Its findings are being closed." });
      },
    });
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      title="Delete this rule"
      confirm="Delete the rule"
      danger
      busy={isPending}
    >
      <p>
        “{check.title}” judges nothing then, and its {check.failing} open findings are closed. Its texts stay
        in the history: saving a rule with the id {check.id} brings it back.
      </p>
      {error ? <Failure error={error} /> : null}
    </ConfirmDialog>
  );
}
