"use client";

import dynamic from "next/dynamic";
import styles from "./policy.module.css";

/** The editor, loaded when it is looked at, and in the browser only. */
export const LazyPolicyEditor = dynamic(() => import("./policy-editor"), {
  ssr: false,
  loading: () => <div className={styles.waiting} />,
});
