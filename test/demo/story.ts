import { formatPounds, pence } from '@commonweal/kernel';

export interface Figures {
  readonly availablePence: number;
  readonly reservedPence: number;
  readonly spentPence: number;
}

/** What the demonstration prints, and what it found wrong. */
export class Story {
  private wrong = 0;

  constructor(private readonly say: (line: string) => void) {}

  title(text: string): void {
    this.say(`\n${text}\n${'-'.repeat(text.length)}`);
  }

  step(text: string): void {
    this.say(`  ${text}`);
  }

  figures(when: string, { availablePence, reservedPence, spentPence }: Figures): void {
    const [left, promised, spent] = [availablePence, reservedPence, spentPence].map((n) => formatPounds(pence(n)));
    this.say(`  ${when}: left ${left ?? ''}, promised ${promised ?? ''}, spent ${spent ?? ''}`);
  }

  /** Says whether it agrees, and remembers what does not. */
  check(what: string, agrees: boolean): void {
    if (!agrees) this.wrong += 1;
    this.say(`  ${agrees ? 'agrees' : 'DOES NOT AGREE'}: ${what}`);
  }

  failed(error: unknown): void {
    this.wrong += 1;
    this.say(`  FAILED: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** How many things did not agree. */
  get faults(): number {
    return this.wrong;
  }
}
