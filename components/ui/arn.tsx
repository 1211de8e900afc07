"use client";

import styles from "./arn.module.css";
import { cutMiddle, shortArn } from "./short-arn";
import { useToast } from "./toast";

type ArnProps = { value: string; most?: number };

/** A resource by the name people use; the whole ARN on hover, in the clipboard on click. */
export function Arn({ value, most = 44 }: ArnProps) {
  const toast = useToast();
  const { service, name } = shortArn(value);
  return (
    <button
      type="button"
      className={styles.arn}
      title={`${value}\nClick to copy`}
      aria-label={`${service} ${name}, copy ${value}`}
      onClick={(event) => {
        event.stopPropagation();
        navigator.clipboard.writeText(value).then(
          () => toast({ text: "ARN copied" }),
          () => toast({ text: "The browser did not allow copying.", tone: "danger" }),
        );
      }}
    >
      {service ? <span className={styles.service}>{service}</span> : null}
      <span className={styles.name}>{cutMiddle(name, most)}</span>
    </button>
  );
}
