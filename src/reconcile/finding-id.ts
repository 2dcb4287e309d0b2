// What a finding is called: its tie and its context, so that it keeps its id whatever else changes.

/** The tie without spaces, then each part of the context that there is. */
export function findingId(tie: string, ...context: readonly (string | null)[]): string {
  let id = withoutSpaces(tie);
  for (const part of context) if (part !== null) id += `@${part}`;
  return id;
}

/** A pack has few sentences, and each is in hundreds of ids. */
const spaceless = new Map<string, string>();

function withoutSpaces(tie: string): string {
  const known = spaceless.get(tie);
  if (known !== undefined) return known;
  const text = tie.replace(/\s/g, '');
  // Those of workbooks (指标 of one's own) are not kept for ever.
  if (spaceless.size > 5000) spaceless.clear();
  spaceless.set(tie, text);
  return text;
}
