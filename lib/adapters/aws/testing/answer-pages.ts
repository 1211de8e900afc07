/** Answers page by page where the token is a member of the body. */
export const paged = (first: object, second: object, token: string) => (body: string) =>
  body.includes("page-2") ? second : { ...first, [token]: "page-2" };

/** The same where the token is in the query. */
export const queried =
  (first: object, second: object, token: string) =>
  (_body: string, _origin: string, query: URLSearchParams) =>
    [...query.values()].includes("page-2") ? second : { ...first, [token]: "page-2" };
