/** A resolve hook of Node's module loader: "typescript" means "typescript-classic". */
export function resolve(specifier, context, next) {
  return next(specifier === "typescript" ? "typescript-classic" : specifier, context);
}
