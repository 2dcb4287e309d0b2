// Texts of whatever XML and Excel treat apart: escapes (_x000D_), halves of signs, ends of CDATA, control characters.
import fc from 'fast-check';

const SIGNS = ['_', 'x', '0', '0', 'D', '\r', '\n', '\t', '\ud83d', '\ude00', '&', '<', ']]>', '=', "'"];

/** Of any characters, and of those signs, which mean something only side by side. */
export const awkwardText = (minLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', minLength, maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...SIGNS), minLength }),
  );
