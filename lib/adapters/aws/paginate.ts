/**
 * Reads every page of a listing into one array.
 * `page` gets the token of the page to read (undefined for the first) and answers its items and the next token.
 */
export async function everyPage<T>(
  page: (token: string | undefined) => Promise<{ items: T[] | undefined; next: string | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const { items, next } = await page(token);
    for (const item of items ?? []) all.push(item);
    token = next === token ? undefined : next;
  } while (token);
  return all;
}
