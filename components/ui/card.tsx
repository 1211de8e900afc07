import { type ReactNode, useId } from "react";
import styles from "./card.module.css";
import { classNames } from "./class-names";

type CardProps = { title?: ReactNode; aside?: ReactNode; flush?: boolean; children: ReactNode };

/**
 * A raised surface that holds one thing.
 *
 * @param props.aside a few words on the right of the title: what the columns are, what the picture shows
 * @param props.flush lets the content reach the card's edges
 */
export function Card({ title, aside, flush, children }: CardProps) {
  const id = useId();
  return (
    <section
      className={classNames(styles.card, flush && styles.flush)}
      aria-labelledby={title ? id : undefined}
    >
      {title || aside ? (
        <header className={styles.head}>
          {title ? (
            <h2 className={styles.title} id={id}>
              {title}
            </h2>
          ) : null}
          {aside ? <div className={styles.aside}>{aside}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
