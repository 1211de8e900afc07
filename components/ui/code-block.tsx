"use client";

import styles from "./code-block.module.css";
import { CopyButton } from "./copy-button";

type CodeBlockProps = {
  text: string;
  /** Said to screen readers, and on the block: "shell", "terraform", "json". */
  language: string;
};

/** Text to paste somewhere, as it is; wraps by scrolling, copies in one click. */
export function CodeBlock({ text, language }: CodeBlockProps) {
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <span>{language}</span>
        <CopyButton text={text} variant="quiet" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}
