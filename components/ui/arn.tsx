"use client";

import { Copy } from "lucide-react";
import styles from "./arn.module.css";
import { Link } from "./link";
import { hasResourcePage, resourceHref } from "./resource-href";
import { cutMiddle, shortArn } from "./short-arn";
import { useToast } from "./toast";
import { useScopedHref } from "./use-scoped-href";

type ArnProps = { value: string; most?: number };

/** A resource by the name people use, a link to its page; the whole ARN on hover, in the clipboard with one click. */
export function Arn({ value, most = 44 }: ArnProps) {
  const href = useScopedHref();
  const toast = useToast();
  const { service, name } = shortArn(value);
  return (
    <span className={styles.arn} title={value}>
      {service ? <span className={styles.service}>{service}</span> : null}
      {hasResourcePage(value) ? (
        <Link className={styles.name} href={href(resourceHref(value))}>
          {cutMiddle(name, most)}
        </Link>
      ) : (
        <span className={styles.name}>{cutMiddle(name, most)}</span>
      )}
      <button
        type="button"
        className={styles.copy}
        aria-label={`Copy ${value}`}
        title="Copy"
        onClick={(event) => {
          event.stopPropagation();
          navigator.clipboard.writeText(value).then(
            () => toast({ text: "ARN copied" }),
            () => toast({ text: "The browser did not allow copying.", tone: "danger" }),
          );
        }}
      >
        <Copy size={12} aria-hidden="true" />
      </button>
    </span>
  );
}
