export type PlacedAccount = { id: string; unit: string | null };

/** No account has this id: asked for where a unit holds none that the person may see, which must not mean "all". */
const nobody = "none";

/** The accounts in some units and below them. */
export function accountsIn(placed: readonly PlacedAccount[], units: readonly string[]): string[] {
  const found = placed.filter(({ unit }) => units.some((one) => `${unit ?? ""}/`.startsWith(`${one}/`)));
  return found.length > 0 ? found.map(({ id }) => id) : [nobody];
}

/** Every unit that holds an account, parents before what lies below them, with how many it holds. */
export function unitsOf(placed: readonly PlacedAccount[]): { unit: string; accounts: number }[] {
  const paths = placed.flatMap(({ unit }) => {
    const names = (unit ?? "").split("/").filter(Boolean);
    return names.map((_, index) => `/${names.slice(0, index + 1).join("/")}`);
  });
  return [...new Set(paths)].sort().map((unit) => ({
    unit,
    accounts: paths.filter((path) => path === unit).length,
  }));
}
