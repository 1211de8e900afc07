"use client";

import { useEffect, useRef, useState } from "react";
import { isTyping, somethingModalIsOpen } from "@/components/ui/keys";
import { TextField } from "@/components/ui/text-field";

const typingPause = 250;

/** Narrows the list to what contains a text; `/` goes there. */
export function FindingSearch({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), typingPause);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "/" || isTyping(event.target) || somethingModalIsOpen()) return;
      event.preventDefault();
      input.current?.focus();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <TextField
      ref={input}
      label="Search findings"
      hideLabel
      type="search"
      placeholder="Resource, check or reason contains…"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
