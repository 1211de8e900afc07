"use client";

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useEffect, useRef } from "react";
import { editorTheme, nonceOfPage } from "@/components/ui/editor-theme";
import styles from "./policy.module.css";

/** Something to underline: where in the text, how bad, and why. */
export type Mark = { from: number; to: number; severity: "error" | "warning" | "info"; message: string };

type PolicyEditorProps = {
  text: string;
  onChange: (text: string) => void;
  marks?: readonly Mark[];
  /** A place to go to; another object goes there again. */
  target?: { from: number } | null;
  label: string;
};

const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent-strong)" },
  { tag: tags.string, color: "var(--ok)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--notice)" },
]);

function open(
  parent: HTMLElement,
  text: string,
  label: string,
  onChange: (text: string) => void,
): EditorView {
  const state = EditorState.create({
    doc: text,
    extensions: [
      EditorView.cspNonce.of(nonceOfPage()),
      lineNumbers(),
      lintGutter(),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
      json(),
      syntaxHighlighting(highlight),
      editorTheme,
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
  return new EditorView({ state, parent });
}

/** A policy's text with line numbers and squiggles. Tab leaves it. */
export default function PolicyEditor({ text, onChange, marks = [], target, label }: PolicyEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef({ text, onChange });
  useEffect(() => {
    latest.current = { text, onChange };
  });
  useEffect(() => {
    if (!place.current) return;
    const opened = open(place.current, latest.current.text, label, (next) => latest.current.onChange(next));
    // What scrolls must be reachable with the keyboard.
    opened.scrollDOM.tabIndex = 0;
    view.current = opened;
    return () => opened.destroy();
  }, [label]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const { length } = editor.state.doc;
    const shown = marks.map(({ from, to, ...mark }) => ({
      ...mark,
      from: Math.min(from, length),
      to: Math.min(Math.max(to, from + 1), length),
    }));
    editor.dispatch(setDiagnostics(editor.state, shown));
  }, [marks]);
  useEffect(() => {
    const editor = view.current;
    if (!editor || !target) return;
    const anchor = Math.min(target.from, editor.state.doc.length);
    editor.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    editor.focus();
  }, [target]);
  return <div ref={place} className={styles.editor} />;
}
