"use client";

import { useEffect, useRef, useState } from "react";
import { isTyping, somethingModalIsOpen } from "./keys";
import { TextField } from "./text-field";

type SearchFieldProps = {
  label: string;
  placeholder: string;
  text: string;
  /** Called when typing pauses. */
  onChange: (text: string) => void;
};

const typingPause = 250;

/** Narrows a list to what contains a text; `/` goes there. */
export function SearchField({ label, placeholder, text, onChange }: SearchFieldProps) {
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
      label={label}
      hideLabel
      type="search"
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
