"use client";

import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { call } from "@/components/api/call";
import { counted } from "@/components/posture/score-words";
import type { Finding, FindingPage, ListedFinding } from "@/components/posture/use-posture";
import { useRefreshFindings } from "@/components/posture/use-refresh-findings";
import { useToast } from "@/components/ui/toast";
import { endpoints } from "@/lib/contract/endpoints/finding-life";

type Patch = (finding: ListedFinding) => Partial<ListedFinding>;
/** What an act did, in words, and how to take it back. */
type Done = { text: string; undo?: () => Promise<unknown> };

/** Changes findings on the screen before the server answers; answers how to put them back. */
function usePatch() {
  const client = useQueryClient();
  return (ids: readonly string[], patch: Patch) => {
    const lists = client.getQueriesData<InfiniteData<FindingPage>>({ queryKey: ["findings"] });
    const details = client.getQueriesData<Finding>({ queryKey: ["finding"] });
    const changed = <T extends ListedFinding>(one: T): T =>
      ids.includes(one.id) ? { ...one, ...patch(one) } : one;
    for (const [key, data] of lists) {
      if (!data) continue;
      const pages = data.pages.map((page) => ({ ...page, findings: page.findings.map(changed) }));
      client.setQueryData(key, { ...data, pages });
    }
    for (const [key, data] of details) if (data) client.setQueryData(key, changed(data));
    return () => {
      for (const [key, data] of [...lists, ...details]) client.setQueryData(key, data);
    };
  };
}

/** What people do with findings: shown at once, said in passing, and taken back with one click. */
export function useActs() {
  const toast = useToast();
  const patch = usePatch();
  const refresh = useRefreshFindings();

  async function act(ids: readonly string[], change: Patch, work: () => Promise<Done>): Promise<void> {
    const putBack = patch(ids, change);
    try {
      const { text, undo } = await work();
      const run = () =>
        void act(
          ids,
          () => ({}),
          async () => ({ text: "Taken back.", undo: await taken(undo) }),
        );
      toast({ text, action: undo ? { label: "Undo", run } : undefined });
    } catch (error) {
      putBack();
      toast({ text: error instanceof Error ? error.message : "It did not work.", tone: "danger" });
    }
    await refresh();
  }

  return {
    assign: (ids: string[], owner: string | null) =>
      act(
        ids,
        () => ({ owner }),
        async () => {
          const { before, changed } = await call(endpoints.assignFindings, { body: { ids, owner } });
          if (changed === 0) return { text: "It was so already; nothing changed." };
          const text = owner
            ? `${counted(changed, "finding")} given to ${owner}.`
            : `Nobody looks after ${counted(changed, "finding")} now.`;
          return { text, undo: () => giveBack(before) };
        },
      ),
    mute: (findings: readonly ListedFinding[], reason: string, until: string | null) => {
      const ids = findings.map(({ id }) => id);
      const muting = { reason, until, exception: null };
      const change: Patch = ({ status }) =>
        status === "fail" ? { status: "muted", muting, dueAt: null } : {};
      return act(ids, change, async () => {
        const { changed } = await call(endpoints.muteFindings, { body: { ids, reason, until } });
        if (changed === 0) return { text: "Nothing fails there, so nothing was muted." };
        return {
          text: `${counted(changed, "finding")} muted; the scores follow.`,
          undo: () => asBefore(findings),
        };
      });
    },
    unmute: (findings: readonly ListedFinding[]) => {
      const ids = findings.map(({ id }) => id);
      const change: Patch = ({ muting }) =>
        muting && muting.exception === null ? { status: "fail", muting: null } : {};
      return act(ids, change, async () => {
        const { changed, kept } = await call(endpoints.unmuteFindings, { body: { ids } });
        const still =
          kept > 0 ? ` ${counted(kept, "finding is", "findings are")} still muted by an exception.` : "";
        return {
          text: `${counted(changed, "finding counts", "findings count")} again.${still}`,
          undo: () => muteAgain(findings),
        };
      });
    },
    note: (ids: string[], text: string) =>
      act(
        ids,
        () => ({}),
        async () => {
          const { notes, changed } = await call(endpoints.noteFindings, { body: { ids, text } });
          const undo = () => call(endpoints.withdrawNotes, { body: { notes } });
          return { text: `Noted on ${counted(changed, "finding")}.`, undo };
        },
      ),
  };
}

async function taken(undo: Done["undo"]): Promise<undefined> {
  await undo?.();
}

/** Gives each back to who had it. */
async function giveBack(before: readonly { id: string; owner: string | null }[]): Promise<void> {
  for (const owner of new Set(before.map((one) => one.owner))) {
    const ids = before.filter((one) => one.owner === owner).map(({ id }) => id);
    await call(endpoints.assignFindings, { body: { ids, owner } });
  }
}

/** Unmutes what was not muted, and gives the others the reason and the end they had. */
async function asBefore(findings: readonly ListedFinding[]): Promise<void> {
  const ids = findings.filter(({ muting }) => muting === null).map(({ id }) => id);
  if (ids.length > 0) await call(endpoints.unmuteFindings, { body: { ids } });
  await muteAgain(findings);
}

/** Mutes each as it was. */
async function muteAgain(findings: readonly ListedFinding[]): Promise<void> {
  for (const { id, muting } of findings) {
    if (!muting || muting.exception !== null) continue;
    const { reason, until } = muting;
    await call(endpoints.muteFindings, { body: { ids: [id], reason, until } });
  }
}
