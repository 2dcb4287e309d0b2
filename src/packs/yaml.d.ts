// A rule pack as imported: data whose shape the pack's own reader checks.
declare module '*.yaml' {
  const pack: unknown;
  export default pack;
}
