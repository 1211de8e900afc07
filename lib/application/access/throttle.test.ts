import { describe, expect, it } from "vitest";
import { Throttle } from "./throttle";

const tries = (throttle: Throttle, count: number, email: (n: number) => string, ip: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => {
    try {
      throttle.attempt(email(n), ip(n), 0);
      return true;
    } catch {
      return false;
    }
  }).filter(Boolean).length;

describe("Throttle", () => {
  it("lets five guesses through for one person from one address, even all at once", () => {
    expect(
      tries(
        new Throttle(),
        100,
        () => "a@example.com",
        () => "10.0.0.1",
      ),
    ).toBe(5);
  });

  it("holds up guesses at one person from many addresses", () => {
    expect(
      tries(
        new Throttle(),
        100,
        () => "a@example.com",
        (n) => `10.0.0.${n}`,
      ),
    ).toBe(20);
  });

  it("holds up one address that tries many people", () => {
    expect(
      tries(
        new Throttle(),
        100,
        (n) => `${n}@example.com`,
        () => "10.0.0.1",
      ),
    ).toBe(50);
  });

  it("does not hold up people who sign in rightly from one office", () => {
    const throttle = new Throttle();
    for (let n = 0; n < 200; n += 1) {
      throttle.attempt(`${n}@example.com`, "10.0.0.1", 0);
      throttle.succeeded(`${n}@example.com`, "10.0.0.1");
    }
    expect(() => throttle.attempt("last@example.com", "10.0.0.1", 0)).not.toThrow();
  });

  it("says how long to wait", () => {
    const throttle = new Throttle();
    tries(
      throttle,
      5,
      () => "a@example.com",
      () => "10.0.0.1",
    );
    expect(() => throttle.attempt("a@example.com", "10.0.0.1", 0)).toThrow("Too many failed attempts.");
    expect(() => throttle.attempt("a@example.com", "10.0.0.1", 1_000)).not.toThrow();
  });
});
