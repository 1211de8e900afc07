import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { editorTheme } from "@/components/ui/editor-theme";

const words = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent-strong)" },
  { tag: [tags.string, tags.content], color: "var(--text)" },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: "var(--notice)" },
  { tag: tags.comment, color: "var(--text-muted)", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: "var(--text-muted)" },
]);

const look = EditorView.theme({
  ".cm-content, .cm-gutter": { minHeight: "384px" },
  ".cm-activeLineGutter": { backgroundColor: "var(--surface-hover)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--danger)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--notice)" },
});

/** The editor of rules: the colours of YAML, squiggles, and room to write. */
export const editorLook = [editorTheme, look, syntaxHighlighting(words)];
