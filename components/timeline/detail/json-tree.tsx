import styles from "./detail.module.css";

const foldedFrom = 3;

/** A JSON value, indented; objects and lists fold. */
export function JsonTree({ value }: { value: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className={styles.json} tabIndex={0} aria-label="Record as JSON">
      <Node value={value} depth={0} last />
    </section>
  );
}

type NodeProps = { name?: string; value: unknown; depth: number; last: boolean };

function Node({ name, value, depth, last }: NodeProps) {
  const children = childrenOf(value);
  const comma = last ? "" : ",";
  if (!children || children.length === 0) {
    return (
      <div className={styles.leaf}>
        <Key name={name} />
        <span className={styles[kindOf(value)]}>{JSON.stringify(value)}</span>
        {comma}
      </div>
    );
  }
  const [begin, end] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return (
    <details open={depth < foldedFrom} className={styles.fold}>
      <summary>
        <Key name={name} />
        {begin}
        <span className={styles.folded}>
          … {children.length} {end}
          {comma}
        </span>
      </summary>
      <div className={styles.inside}>
        {children.map(([key, child], index) => (
          <Node
            key={key}
            name={Array.isArray(value) ? undefined : key}
            value={child}
            depth={depth + 1}
            last={index === children.length - 1}
          />
        ))}
      </div>
      <div className={styles.leaf}>
        {end}
        {comma}
      </div>
    </details>
  );
}

function Key({ name }: { name?: string }) {
  return name === undefined ? null : <span className={styles.key}>{JSON.stringify(name)}: </span>;
}

function childrenOf(value: unknown): [string, unknown][] | null {
  return typeof value === "object" && value !== null ? Object.entries(value) : null;
}

function kindOf(value: unknown): "text" | "other" {
  return typeof value === "string" ? "text" : "other";
}
