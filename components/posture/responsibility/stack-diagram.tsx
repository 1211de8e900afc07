"use client";

import { Link } from "@/components/ui/link";
import { useScopedHref } from "@/components/ui/use-scoped-href";
import { type Holder, stack } from "@/lib/domain/responsibility/line";
import { type ServiceKind, serviceKinds } from "@/lib/domain/responsibility/service";
import { counted } from "../score-words";
import type { Responsibility } from "../use-decisions";
import styles from "./responsibility.module.css";
import { kindWords } from "./responsibility-words";

const holderWords: Readonly<Record<Holder, string>> = { customer: "you", shared: "both", aws: "AWS" };
const about: Readonly<Record<ServiceKind, string>> = {
  infrastructure: "you run the system",
  managed: "AWS runs the system",
  abstracted: "you meet an endpoint",
};

/** The stack by kind of service, from your data down to the data centre; the bold line is where AWS takes over. */
export function StackDiagram({ services }: Pick<Responsibility, "services">) {
  const href = useScopedHref();
  const used = (kind: ServiceKind) => services.filter((one) => one.concerns && one.kind === kind).length;
  return (
    <>
      <table className={styles.stack}>
        <caption className="visually-hidden">Who secures which part of the stack, by kind of service</caption>
        <thead>
          <tr>
            <td />
            {serviceKinds.map((kind) => (
              <th key={kind} scope="col">
                {kindWords[kind]}
                <span className={styles.about}>{about[kind]}</span>
                <Link className={styles.used} href={href("/responsibility", { kind })}>
                  {counted(used(kind), "service")}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stack.map((row, index) => (
            <tr key={row.part}>
              <th scope="row">
                {row.part}
                <span className={styles.about}>{row.about}</span>
              </th>
              {serviceKinds.map((kind, column) => {
                const left = serviceKinds[column - 1];
                const below = stack[index + 1];
                return (
                  <td
                    key={kind}
                    className={styles.holder}
                    data-holder={row[kind]}
                    data-below={row[kind] !== "aws" && below?.[kind] === "aws" ? "line" : undefined}
                    data-left={left && row[left] !== "aws" && row[kind] === "aws" ? "line" : undefined}
                  >
                    {holderWords[row[kind]]}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.source}>
        After{" "}
        <a href="https://aws.amazon.com/compliance/shared-responsibility-model/">
          AWS's shared responsibility model
        </a>
        : above the bold line you, below it AWS.
      </p>
    </>
  );
}
