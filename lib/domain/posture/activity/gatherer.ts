import type { EventDraft } from "@/lib/domain/cloudtrail/row";
import { type Activity, activityWindow, type DataRead, type RootUse } from "./activity";
import { BurstCounter } from "./burst-counter";
import { dataKind, isDirect, isParameterRead, readResource } from "./data-calls";
import { Tally } from "./tally";
import {
  enumerationThreshold,
  escalationCalls,
  escalationThreshold,
  looks,
  modelCalls,
  modelThreshold,
} from "./threat-calls";

/** Length of the parts of an ISO instant that name its day and its hour. */
const dayPart = 10;
const hourPart = 13;

const second = (time: string) => Math.floor(Date.parse(time) / 1_000);

/** Gathers activity from events in any order: what the queries in lib/adapters/db/queries/activity ask the cache for. */
export class ActivityGatherer {
  readonly #window: ReturnType<typeof activityWindow>;
  readonly #heard = new Map<string, Date>();
  readonly #reads = new Tally<DataRead>();
  readonly #rootUses = new Tally<RootUse>();
  readonly #days = new Map<string, { account: string; person: string; actor: string; days: Set<string> }>();
  readonly #parameters: EventDraft[] = [];
  readonly #deciphered = new Set<string>();
  readonly #enumerations = new BurstCounter(hourPart, (_source, name) => looks(name));
  readonly #escalations = new BurstCounter(dayPart, listed(escalationCalls));
  readonly #modelCalls = new BurstCounter(dayPart, listed(modelCalls));

  constructor(now: Date) {
    this.#window = activityWindow(now);
  }

  add(row: EventDraft): void {
    const at = new Date(row.time);
    if (at < this.#window.from || at >= this.#window.to) return;
    const since = this.#heard.get(row.account);
    if (!since || at < since) this.#heard.set(row.account, at);
    if (row.source === "kms" && row.name === "Decrypt" && row.session)
      this.#deciphered.add(`${row.session}|${second(row.time)}`);
    if (row.kind === "root" && row.error === null) this.#addRootUse(row);
    if (row.person !== null || row.kind === "root") this.#addPerson(row);
    if (at >= this.#window.threatsFrom && row.kind !== "aws-service") {
      this.#enumerations.add(row);
      this.#escalations.add(row);
      this.#modelCalls.add(row);
    }
  }

  #addRootUse({ account, source, name, time, id }: EventDraft): void {
    this.#rootUses.add([account, source, name].join("|"), { account, source, name }, time, id);
  }

  #addPerson(row: EventDraft): void {
    const { account, actor, time } = row;
    const person = row.person ?? "root";
    const key = [account, person, actor].join("|");
    const known = this.#days.get(key) ?? { account, person, actor, days: new Set<string>() };
    this.#days.set(key, known);
    known.days.add(time.slice(0, dayPart));
    if (row.error !== null || !isDirect(row.ip) || !dataKind(row.source, row.name)) return;
    if (isParameterRead(row.source, row.name)) this.#parameters.push(row);
    else this.#addRead(row, person);
  }

  #addRead(row: EventDraft, person: string): void {
    const { account, actor, actorName, kind: actorKind, source, name, time, id } = row;
    const kind = dataKind(source, name);
    if (!kind) return;
    const resource = readResource(source, row.resources);
    const read = { account, kind, person, actor, actorName, actorKind, source, name, resource };
    this.#reads.add([account, person, actor, source, name, resource].join("|"), read, time, id);
  }

  /** Everything that was gathered; parameters count where something was deciphered within a second of the call. */
  finish(): Activity {
    for (const row of this.#parameters.splice(0)) {
      const at = second(row.time);
      const deciphered = [at - 1, at, at + 1].some((one) => this.#deciphered.has(`${row.session}|${one}`));
      if (deciphered) this.#addRead(row, row.person ?? "root");
    }
    const dataReads = this.#reads.sorted();
    const readers = new Set(
      dataReads.map(({ account, person, actor }) => [account, person, actor].join("|")),
    );
    return {
      from: this.#window.from,
      to: this.#window.to,
      heard: this.#heard,
      dataReads,
      rootUses: this.#rootUses.sorted(),
      roleUses: [...this.#days]
        .filter(([key]) => readers.has(key))
        .map(([, { days, ...use }]) => ({ ...use, days: days.size })),
      enumerations: this.#enumerations.bursts(({ distinct, services, all }) => {
        const { calls, services: few, share } = enumerationThreshold;
        return distinct >= calls && services >= few && distinct >= share * all;
      }),
      escalations: this.#escalations.bursts(({ distinct }) => distinct >= escalationThreshold),
      modelCalls: this.#modelCalls.bursts(({ distinct }) => distinct >= modelThreshold),
    };
  }
}

function listed(calls: readonly { source: string; name: string }[]) {
  const names = new Set(calls.map(({ source, name }) => `${source}:${name}`));
  return (source: string, name: string) => names.has(`${source}:${name}`);
}
