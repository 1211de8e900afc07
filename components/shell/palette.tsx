"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Failure } from "@/components/ui/failure";
import styles from "./palette.module.css";
import { type PaletteItem, usePaletteItems } from "./palette-items";
import { useSearch } from "./use-search";

/** Go anywhere, do anything, find anything: type or paste, Enter. */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const router = useRouter();
  const search = useSearch(text);
  const items = usePaletteItems(text);
  const goWhenFound = useRef(false);

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  function open(href: string) {
    onClose();
    router.push(href);
  }

  // Enter was pressed before the answer came: a pasted id opens as soon as it is found.
  const first = search.hits[0];
  useEffect(() => {
    if (!goWhenFound.current || search.pending) return;
    goWhenFound.current = false;
    if (first) open(first.href);
  });

  const nothing = items.length === 0 && search.hits.length === 0 && text.trim() !== "" && !search.pending;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search and commands"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !search.pending || items.length > 0) return;
        event.preventDefault();
        goWhenFound.current = true;
      }}
    >
      <Command label="Search and commands" shouldFilter={false} loop>
        <Command.Input
          className={styles.input}
          value={text}
          onValueChange={setText}
          placeholder="Search any ARN, id, IP, person, event, check…"
          autoFocus
        />
        <Command.List className={styles.list} label="Results">
          {search.hits.length > 0 ? (
            <Command.Group heading="Found">
              {search.hits.map((hit) => (
                <Command.Item
                  key={hit.href}
                  value={hit.href}
                  className={styles.item}
                  onSelect={() => open(hit.href)}
                >
                  <span className={styles.kind}>{hit.kind}</span>
                  <span className={styles.title}>{hit.title}</span>
                  <span className={styles.detail}>{hit.detail}</span>
                </Command.Item>
              ))}
            </Command.Group>
          ) : null}
          <Group heading="Go to" items={items.filter(({ group }) => group === "page")} onDone={onClose} />
          <Group heading="Do" items={items.filter(({ group }) => group === "action")} onDone={onClose} />
          {search.pending ? <p className={styles.note}>Searching…</p> : null}
          {nothing ? <p className={styles.note}>Nothing by that name among what you may see.</p> : null}
        </Command.List>
      </Command>
      {search.error ? <Failure error={search.error} /> : null}
    </dialog>
  );
}

type GroupProps = { heading: string; items: PaletteItem[]; onDone: () => void };

function Group({ heading, items, onDone }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <Command.Group heading={heading}>
      {items.map((item) => (
        <Command.Item
          key={item.id}
          value={item.id}
          className={styles.item}
          onSelect={() => {
            onDone();
            item.run();
          }}
        >
          <span className={styles.title}>{item.title}</span>
          <span className={styles.detail}>{item.about}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
