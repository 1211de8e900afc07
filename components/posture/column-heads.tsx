import { classNames } from "@/components/ui/class-names";
import table from "./table.module.css";

export type Head = {
  title: string;
  /** Figures stand at the end of their cells. */
  number?: boolean;
  /** Left out on narrow screens. */
  wide?: boolean;
  /** For screen readers only. */
  hidden?: boolean;
};

/** The heads of a table's columns. */
export function ColumnHeads({ heads }: { heads: readonly Head[] }) {
  return (
    <thead>
      <tr>
        {heads.map(({ title, number, wide, hidden }) => (
          <th key={title} scope="col" className={classNames(number && table.number, wide && table.wide)}>
            <span className={hidden ? "visually-hidden" : undefined}>{title}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
