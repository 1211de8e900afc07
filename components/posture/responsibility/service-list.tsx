"use client";

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { dutyStates } from "@/lib/domain/responsibility/assess";
import { controlAreas, serviceKinds } from "@/lib/domain/responsibility/service";
import { counted } from "../score-words";
import type { Responsibility } from "../use-decisions";
import styles from "./responsibility.module.css";
import { areaWords, kindWords, stateWords } from "./responsibility-words";
import { ServiceItem } from "./service-item";

const parsers = {
  q: parseAsString.withDefault(""),
  show: parseAsStringLiteral(["used", "all"]).withDefault("used"),
  kind: parseAsStringLiteral(serviceKinds),
  area: parseAsStringLiteral(controlAreas),
  state: parseAsStringLiteral(dutyStates),
  service: parseAsArrayOf(parseAsString).withDefault([]),
};

const kinds = [
  { value: "", label: "Every kind" },
  ...serviceKinds.map((kind) => ({ value: kind as string, label: kindWords[kind] })),
];
const areas = [
  { value: "", label: "Every area" },
  ...controlAreas.map((area) => ({ value: area as string, label: areaWords[area] })),
];

/** The services with their duties, as the address filters them; several can be open. */
export function ServiceList({ data }: { data: Responsibility }) {
  const [asked, set] = useQueryStates(parsers, { history: "replace" });
  const { q, show, kind, area, state, service: open } = asked;
  const services = data.services.flatMap((one) => {
    const said = `${one.name} ${one.service}`.toLowerCase();
    const duties = one.duties.filter(
      (duty) => (area === null || duty.area === area) && (state === null || duty.state === state),
    );
    const fits = (show === "all" || one.concerns) && (kind === null || one.kind === kind);
    return fits && duties.length > 0 && said.includes(q.trim().toLowerCase()) ? [{ ...one, duties }] : [];
  });
  const toggle = (name: string) =>
    void set({ service: open.includes(name) ? open.filter((one) => one !== name) : [...open, name] });
  return (
    <Card title="Services" aside={`${services.length} of ${counted(data.services.length, "service")}`}>
      <div className={styles.filters}>
        <TextField
          label="Find a service"
          placeholder="S3, databases…"
          value={q}
          onChange={(event) => void set({ q: event.target.value || null })}
        />
        <Segments
          label="Which services"
          value={show}
          options={[
            { value: "used", label: "In use" },
            { value: "all", label: "All" },
          ]}
          onChange={(value) => void set({ show: value })}
        />
        <Select
          label="Kind"
          value={kind ?? ""}
          options={kinds}
          onChange={(value) => void set({ kind: serviceKinds.find((one) => one === value) ?? null })}
        />
        <Select
          label="Area"
          value={area ?? ""}
          options={areas}
          onChange={(value) => void set({ area: controlAreas.find((one) => one === value) ?? null })}
        />
        <fieldset className={styles.states}>
          <legend className="visually-hidden">State of the duty</legend>
          {dutyStates.map((one) => (
            <Button
              key={one}
              size="small"
              aria-pressed={state === one}
              onClick={() => void set({ state: state === one ? null : one })}
            >
              {stateWords[one]} {data.totals[one]}
            </Button>
          ))}
        </fieldset>
      </div>
      <ul className={styles.services}>
        {services.map((one) => (
          <ServiceItem
            key={one.service}
            one={one}
            open={open.includes(one.service)}
            onToggle={() => toggle(one.service)}
          />
        ))}
      </ul>
      {services.length === 0 ? (
        <Empty
          title="No service matches these filters"
          hint="Take one away, or show all services."
          action={<Button onClick={() => void set(null)}>Clear the filters</Button>}
        />
      ) : null}
      {data.unknown.length > 0 ? (
        <p className={styles.quiet}>
          In the inventory and without an entry here: {data.unknown.map(({ type }) => type).join(", ")}.
        </p>
      ) : null}
    </Card>
  );
}
