import type { LakeEngine } from "@/lib/contract/endpoints/lake";
import { joinTemplates, type Template, usualTemplates } from "@/lib/domain/lake/templates";
import type { Question } from "../use-lake";
import styles from "./side.module.css";

type TemplateListProps = { engine: LakeEngine | undefined; onChoose: (question: Question) => void };

function Group({
  title,
  templates,
  onChoose,
}: {
  title: string;
  templates: readonly Template[];
  onChoose: (sql: string) => void;
}) {
  return (
    <section aria-label={title}>
      <h2 className={styles.group}>{title}</h2>
      <ul className={styles.list}>
        {templates.map(({ id, title: name, about, sql }) => (
          <li key={id}>
            <button type="button" className={styles.item} onClick={() => onChoose(sql)}>
              <span>{name}</span>
              <span className={styles.about}>{about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Questions that are ready to be asked; those that join need an engine with the tables they join. */
export function TemplateList({ engine, onChoose }: TemplateListProps) {
  const choose = (sql: string) => onChoose({ engine: engine?.id ?? "folder", sql });
  const joins = engine?.tables.some(({ name }) => name === "principal") ?? false;
  return (
    <div className={styles.scroll}>
      <Group title="Usual questions" templates={usualTemplates} onChoose={choose} />
      {joins ? (
        <Group title="What happened, what is there, who could" templates={joinTemplates} onChoose={choose} />
      ) : null}
    </div>
  );
}
