import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { PostgreSQL, SQLDialect, type SQLNamespace, sql as sqlLanguage } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { editorTheme, nonceOfPage } from "@/components/ui/editor-theme";
import type { LakeEngine } from "@/lib/contract/endpoints/lake";

type Tables = LakeEngine["tables"];

type EditorOptions = {
  parent: HTMLElement;
  sql: string;
  dialect: LakeEngine["dialect"];
  tables: Tables;
  onChange: (sql: string) => void;
  onRun: () => void;
};

/** The words that the engines have beside Postgres's. */
const words =
  "anti asof exclude ilike pivot qualify replace semi summarize try_cast unnest unpivot approx_distinct date_trunc json_extract_scalar";

const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--ok)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--notice)" },
  { tag: tags.comment, color: "var(--text-muted)", fontStyle: "italic" },
]);

/** Tables with their columns, each with its type and what it holds. */
function namespaceOf(tables: Tables): SQLNamespace {
  return Object.fromEntries(
    tables.map(({ name, about, columns }) => [
      name,
      {
        self: { label: name, type: "class", detail: about },
        children: columns.map((column) => ({
          label: column.name,
          type: "property",
          detail: column.type.toLowerCase(),
          info: column.about,
        })),
      },
    ]),
  );
}

function languageOf({ dialect, tables }: Pick<EditorOptions, "dialect" | "tables">) {
  const { keywords = "", types = "" } = PostgreSQL.spec;
  const extended = SQLDialect.define({ ...PostgreSQL.spec, keywords: `${keywords} ${words}`, types });
  return sqlLanguage({
    dialect:
      dialect === "duckdb"
        ? extended
        : SQLDialect.define({ ...PostgreSQL.spec, keywords: `${keywords} ${words}` }),
    schema: namespaceOf(tables),
    // Columns of the events complete without naming their table.
    defaultTable: tables[0]?.name,
    upperCaseKeywords: true,
  });
}

/** Opens an editor below `parent`. */
export function openEditor(options: EditorOptions): EditorView {
  const language = new Compartment();
  const state = EditorState.create({
    doc: options.sql,
    extensions: [
      EditorView.cspNonce.of(nonceOfPage()),
      Prec.highest(
        keymap.of([
          {
            key: "Mod-Enter",
            run() {
              options.onRun();
              return true;
            },
          },
        ]),
      ),
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false }),
      highlightActiveLine(),
      EditorView.lineWrapping,
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        ...completionKeymap,
        indentWithTab,
      ]),
      language.of(languageOf(options)),
      syntaxHighlighting(highlight),
      editorTheme,
      EditorView.contentAttributes.of({ "aria-label": "SQL", tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onChange(update.state.doc.toString());
      }),
    ],
  });
  return new EditorView({ state, parent: options.parent });
}

/** Puts SQL from elsewhere into the editor; what is there already stays with its cursor. */
export function writeSql(view: EditorView, sql: string): void {
  if (view.state.doc.toString() === sql) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: sql } });
}

/** Underlines the place where the SQL is wrong. */
export function showPlace(
  view: EditorView,
  wrong: { line: number; column: number; message: string } | null,
): void {
  const { doc } = view.state;
  if (!wrong || wrong.line > doc.lines) {
    view.dispatch(setDiagnostics(view.state, []));
    return;
  }
  const line = doc.line(wrong.line);
  const from = Math.min(line.from + wrong.column - 1, line.to);
  const word = /^\w+/.exec(doc.sliceString(from, line.to))?.[0].length ?? 1;
  const to = Math.min(from + Math.max(1, word), doc.length);
  view.dispatch(setDiagnostics(view.state, [{ from, to, severity: "error", message: wrong.message }]));
}
