/** The header that marks a change as coming from our own pages; other origins cannot send it unasked. */
export const csrfHeader = { name: "x-heptagon-request", value: "1" } as const;
