import { CoveringChecks } from "../covering-checks";
import { Figures } from "../figures";
import { type Standing, StandingMark } from "../standing";
import table from "../table.module.css";
import type { Responsibility } from "../use-decisions";
import styles from "./responsibility.module.css";
import { areaWords, stateWords } from "./responsibility-words";

type Duty = Responsibility["services"][number]["duties"][number];

const standings: Readonly<Record<Duty["state"], Standing>> = {
  met: "met",
  not_met: "not_met",
  not_assessed: "not_assessed",
  uncovered: "gap",
  nothing: "nothing",
};

/** What is left to the customer, with what the checks say of each duty. */
export function DutyTable({ duties }: { duties: readonly Duty[] }) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">You</th>
            <th scope="col">State</th>
            <th scope="col" className={table.number}>
              Failing
            </th>
            <th scope="col" className={table.wide}>
              Checks that cover it
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.map(({ duty, area, state, checks, ...figures }) => (
            <tr key={duty}>
              <td>
                {duty} <span className={styles.quiet}>{areaWords[area].toLowerCase()}</span>
              </td>
              <td>
                <StandingMark value={standings[state]} word={stateWords[state]} />
              </td>
              <td className={table.number}>
                <Figures checks={checks.map(({ check }) => check)} {...figures} />
              </td>
              <td className={table.wide}>
                <CoveringChecks checks={checks} none="none: somebody has to look" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
