/** What is known about a statement: no, perhaps (a context key is unknown), yes. And is the least, or the greatest. */
export type Tri = 0 | 1 | 2;
export const NO = 0;
export const MAYBE = 1;
export const YES = 2;

export function both(left: Tri, right: Tri): Tri {
  return left < right ? left : right;
}

export function either(left: Tri, right: Tri): Tri {
  return left > right ? left : right;
}

export function not(value: Tri): Tri {
  return value === YES ? NO : value === NO ? YES : MAYBE;
}

export function tri(value: boolean): Tri {
  return value ? YES : NO;
}
