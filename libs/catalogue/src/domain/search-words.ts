const LONGEST = 12;

/**
 * A text search of the words that somebody typed: each must be there, longer ones as the beginning of a word
 * ("garden" finds "gardening"). undefined when there is no word in the text.
 */
export function textSearch(typed: string): string | undefined {
  const words = typed
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, LONGEST);
  return words?.map((word) => (word.length > 2 ? `${word}:*` : word)).join(' & ');
}
