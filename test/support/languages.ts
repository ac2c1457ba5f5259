import type { Language } from '@commonweal/kernel';
import { TEST_SIZE } from '../sizes';

const LANGUAGES = ['en', 'cy'] as const;

/**
 * Both languages in the full run; in the small one a journey is told in one of them, its neighbour in the other.
 * @param turn of the journey among those of its file
 */
export function languagesOf(turn: number): readonly Language[] {
  const chosen = Math.abs(jest.getSeed() + turn) % LANGUAGES.length;
  return TEST_SIZE === 'full' ? LANGUAGES : LANGUAGES.filter((_, i) => i === chosen);
}
