import Link from "next/link";
import entry from "@/components/access/entry.module.css";
import { EntryCard } from "@/components/access/entry-card";

export default function NotFound() {
  return (
    <EntryCard title="There is nothing here" lead="The address is wrong, or what it named has gone.">
      <p className={entry.foot}>
        <Link href="/">Back to the overview</Link>
      </p>
    </EntryCard>
  );
}
