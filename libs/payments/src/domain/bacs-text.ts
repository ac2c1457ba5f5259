/** Names and references in a Bacs file hold 18 characters. */
export const BACS_NAME_LENGTH = 18;

/**
 * Folds a name into the characters that Bacs takes (A-Z, 0-9, full stop, ampersand, slash, hyphen, space): accents go,
 * anything else becomes a space, and it begins with a letter or digit. Empty when nothing is left.
 */
export function foldToBacs(text: string, length: number): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[øØ]/g, 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^A-Z0-9.&/ -]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .replace(/^[^A-Z0-9]+/, '')
    .slice(0, length)
    .trim();
}
