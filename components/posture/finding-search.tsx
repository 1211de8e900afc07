"use client";

import { SearchField } from "@/components/ui/search-field";

/** Narrows the list to what contains a text; `/` goes there. */
export function FindingSearch({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  return (
    <SearchField
      label="Search findings"
      placeholder="Resource or check contains…"
      text={text}
      onChange={onChange}
    />
  );
}
