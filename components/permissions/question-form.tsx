"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./permissions.module.css";
import { PrincipalField } from "./principal-field";
import { type RequestBlanks, RequestFields } from "./request-fields";
import { SuggestField } from "./suggest-field";
import { useActionSuggestions, useResourceSuggestions } from "./use-permissions";
import type { Question } from "./use-question";

type QuestionFormProps = { question: Question; onAsk: (next: Partial<Question>) => void };

function ActionField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const suggestions = useActionSuggestions(value).map((one) => ({ value: one }));
  return (
    <SuggestField
      label="Action"
      required
      placeholder="cloudtrail:StopLogging"
      value={value}
      onChange={onChange}
      suggestions={suggestions}
    />
  );
}

function ResourceField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const suggestions = useResourceSuggestions(value).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SuggestField
      label="Resource"
      placeholder="* (any)"
      value={value}
      onChange={onChange}
      suggestions={suggestions}
    />
  );
}

/** The question as a sentence with blanks: who can … on …; can … do … on …; what can … do. */
export function QuestionForm({ question, onAsk }: QuestionFormProps) {
  const [principal, setPrincipal] = useState(question.principal);
  const [action, setAction] = useState(question.action);
  const [resource, setResource] = useState(question.resource);
  const [request, setRequest] = useState<RequestBlanks>(question);
  const { mode } = question;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { address, mfa, at } = request;
    const blanks = { action: action.trim(), resource: resource.trim(), address: address.trim(), mfa, at };
    if (mode === "who-can") onAsk(blanks);
    else if (mode === "can") onAsk({ principal: principal.trim(), ...blanks });
    else onAsk({ principal: principal.trim(), at });
  };
  return (
    <form className={styles.form} onSubmit={submit} data-mode={mode}>
      {mode === "who-can" ? null : <PrincipalField value={principal} onChange={setPrincipal} />}
      {mode === "principal" ? null : (
        <>
          <ActionField value={action} onChange={setAction} />
          <ResourceField value={resource} onChange={setResource} />
        </>
      )}
      <RequestFields mode={mode} value={request} onChange={setRequest} />
      <Button type="submit" variant="primary">
        Ask
      </Button>
    </form>
  );
}
