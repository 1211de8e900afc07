"use client";

import { autocompletion, type CompletionContext, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Text } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { useEffect, useRef } from "react";
import { nonceOfPage } from "@/components/ui/editor-theme";
import { suggestionsAt, type Vocabulary } from "./completion";
import { editorLook } from "./editor-look";
import styles from "./rule.module.css";
import type { Tried } from "./use-checks";

type Note = Tried["notes"][number];
export type RuleEditorProps = {
  /** What the editor begins with; another one replaces what is there. */
  text: string;
  onChange: (text: string) => void;
  notes: readonly Note[];
  known: Vocabulary;
  /** A note whose place to go to. */
  target: Note | null;
};

function offsetOf(document: Text, { line, column }: Note): number {
  const at = document.line(Math.min(Math.max(line, 1), document.lines));
  return Math.min(at.from + column - 1, at.to);
}

function diagnosticOf(document: Text, note: Note): Diagnostic {
  const from = offsetOf(document, note);
  const { text, from: start } = document.lineAt(from);
  const word = /^[^\s,}\]]+/.exec(text.slice(from - start))?.[0].length ?? 1;
  return { from, to: Math.min(from + word, document.length), severity: note.kind, message: note.message };
}

/** A rule's text with line numbers, squiggles where the parser complains, and completion from the inventory. */
export function RuleEditor({ text, onChange, notes, known, target }: RuleEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ onChange, known });
  useEffect(() => {
    latest.current = { onChange, known };
  }, [onChange, known]);

  useEffect(() => {
    if (!host.current) return;
    const complete = ({ state, pos, explicit }: CompletionContext) => {
      const found = suggestionsAt(state.doc.toString(), pos, latest.current.known);
      const emptyLine = state.doc.lineAt(pos).text.trim() === "";
      return found && (explicit || !emptyLine) ? { ...found, validFor: /^["']?[^\s,{}]*$/ } : null;
    };
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        extensions: [
          EditorView.cspNonce.of(nonceOfPage()),
          EditorView.contentAttributes.of({ "aria-label": "Rule, in YAML", tabindex: "0" }),
          lineNumbers(),
          highlightActiveLine(),
          EditorView.lineWrapping,
          highlightActiveLineGutter(),
          drawSelection(),
          history(),
          indentOnInput(),
          bracketMatching(),
          yaml(),
          lintGutter(),
          autocompletion({ override: [complete], activateOnTyping: true }),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onChange(state.doc.toString());
          }),
          editorLook,
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, []);

  useEffect(() => {
    const { current } = view;
    if (!current || current.state.doc.toString() === text) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const { current } = view;
    if (!current) return;
    const { doc } = current.state;
    current.dispatch(
      setDiagnostics(
        current.state,
        notes.map((note) => diagnosticOf(doc, note)),
      ),
    );
  }, [notes]);

  useEffect(() => {
    const { current } = view;
    if (!current || !target) return;
    current.dispatch({ selection: { anchor: offsetOf(current.state.doc, target) }, scrollIntoView: true });
    current.focus();
  }, [target]);

  return <div ref={host} className={styles.editor} />;
}
