"use client";

import { HelpCircle } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useAccountName } from "@/components/shell/scope-choices";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { isTyping, somethingModalIsOpen } from "@/components/ui/keys";
import type { Facet } from "@/lib/contract/endpoints/events";
import { fieldWords } from "./fields";
import styles from "./filter-bar.module.css";
import { type Filters, type FilterTerm, merged, termsOf, without } from "./filters";
import { parseFilters, printTerm } from "./language";
import { LanguageHelp } from "./language-help";
import { type Suggestion, suggestionsFor } from "./suggest";
import { SuggestionList } from "./suggestion-list";
import { useAccountIds, useKnownValues } from "./use-known-values";

type FilterBarProps = {
  filters: Filters;
  facets: readonly Facet[];
  onChange: (filters: Filters) => void;
  onClear: () => void;
};

/** One line in which the timeline is filtered by typing; the filters at work stand below it. */
export function FilterBar({ filters, facets, onChange, onClear }: FilterBarProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [help, setHelp] = useState(false);
  const accountName = useAccountName();
  const accountId = useAccountIds();
  const suggestions = suggestionsFor(text, useKnownValues(facets));
  useSlashKey(() => input.current?.focus());

  function commit(typed: string) {
    const added = parseFilters(typed);
    const account = added.fields.account?.map((value) =>
      value.startsWith("!") ? `!${accountId(value.slice(1))}` : accountId(value),
    );
    onChange(merged(filters, account ? { ...added, fields: { ...added.fields, account } } : added));
    edit("");
    setOpen(false);
  }

  function edit(next: string) {
    setText(next);
    setActive(-1);
    setOpen(true);
  }

  function take(suggestion: Suggestion) {
    if (suggestion.done) commit(suggestion.text);
    else edit(suggestion.text);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const chosen = open ? suggestions[active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(Math.max(-1, Math.min(suggestions.length - 1, active + step)));
    } else if ((event.key === "Enter" || event.key === "Tab") && chosen) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === "Backspace" && text === "") {
      takeBackLast();
    }
  }

  function takeBackLast() {
    const last = termsOf(filters).at(-1);
    if (filters.q) {
      onChange({ ...filters, q: "" });
      edit(`${filters.q} `);
    } else if (last) {
      onChange(without(filters, last));
      edit(`${printTerm(last)} `);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    commit(text);
  }

  const chips = chipsOf(filters, accountName);
  return (
    <search className={styles.bar} aria-label="Filter events" data-screen-only>
      <form className={styles.form} onSubmit={onSubmit}>
        <input
          ref={input}
          className={styles.input}
          value={text}
          placeholder="actor:alice -readonly:true, or any words"
          role="combobox"
          aria-label="Filter"
          aria-autocomplete="list"
          aria-expanded={open && suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={500}
          onChange={(event) => edit(event.target.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <span className={styles.hint} aria-hidden="true">
          / to focus
        </span>
        <Button size="small" variant="quiet" aria-label="The filter language" onClick={() => setHelp(true)}>
          <HelpCircle size={16} aria-hidden="true" />
        </Button>
        {open ? <SuggestionList id={id} suggestions={suggestions} active={active} onTake={take} /> : null}
      </form>
      <FilterChips
        chips={chips}
        onClear={onClear}
        onRemove={(chip) => {
          const term = termsOf(filters).find((one) => idOf(one) === chip);
          onChange(term ? without(filters, term) : { ...filters, q: "" });
        }}
      />
      <LanguageHelp open={help} onClose={() => setHelp(false)} />
    </search>
  );
}

const idOf = ({ field, value, excluded }: FilterTerm) => `${field}${excluded ? "!" : ":"}${value}`;

function chipsOf(filters: Filters, accountName: (id: string) => string) {
  const terms = termsOf(filters).map((term) => ({
    id: idOf(term),
    label: `${fieldWords[term.field].typed}: ${term.field === "account" ? accountName(term.value) : term.value}`,
    excluded: term.excluded,
  }));
  return filters.q ? [...terms, { id: "q", label: `“${filters.q}”` }] : terms;
}

/** `/` goes to the filter from anywhere on the page. */
function useSlashKey(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || somethingModalIsOpen()) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
