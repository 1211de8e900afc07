/** A function that computes its answer once for each object it is asked about, and forgets it with the object. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const memory = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = memory.get(key);
    if (known) return known.value;
    const value = make(key);
    memory.set(key, { value });
    return value;
  };
}
