import type { LawTable } from '../../domain/law';

/** The dated law of this installation; its version names exactly these rows. */
export abstract class LawThresholds {
  abstract rows(): Promise<LawTable>;
}
