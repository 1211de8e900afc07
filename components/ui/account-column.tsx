import styles from "./account-column.module.css";
import type { Column } from "./data-table";

/** The column that says where something lies: the account by its name, the region below it. */
export function accountColumn<T extends { account: string; region: string }>(
  accountName: (id: string) => string,
): Column<T> {
  return {
    id: "account",
    title: "Account",
    width: "minmax(0, 100px)",
    wideOnly: true,
    cell: ({ account, region }) => (
      <>
        <span className={styles.account}>{accountName(account)}</span>
        <span className={styles.region}>{region}</span>
      </>
    ),
  };
}
