import { expect, it } from "vitest";
import { withScope } from "@/components/ui/scoped-href";
import { eventsOf } from "./finding-events";

const events = {
  account: "111122223333",
  from: "2026-02-01T00:00:00.000Z",
  to: "2026-03-01T00:00:00.000Z",
  person: ["dana@example.com", "milo@example.com"],
  name: ["GetObject"],
};

it("leads to exactly the events of the finding, whatever range the page has", () => {
  const filters = eventsOf({ people: [], events });
  const address = withScope(
    "/timeline",
    filters ?? {},
    new URLSearchParams("range=24h&accounts=111122223333"),
  );
  const search = new URLSearchParams(address.split("?")[1]);
  expect(Object.fromEntries(search)).toEqual({
    ...events,
    person: "dana@example.com,milo@example.com",
    name: "GetObject",
    accounts: "111122223333",
  });
});

it("knows findings about settings", () => {
  expect(eventsOf({ Encrypted: false })).toBeUndefined();
  expect(eventsOf(null)).toBeUndefined();
});
