import { randomUUID } from 'node:crypto';
import type { Who } from '../../../support/matrix/cast';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';
import { Visitor } from '../../../support/visitor';
import { sizeOf } from '../../../sizes';
import { EXPORTS, isFile, NO_EXPORT } from './exports';
import { isPermitted, type Row, type Target } from './row';

type Answer = Awaited<ReturnType<Visitor['get']>>;

interface RouteOfRow {
  readonly route: string;
  readonly access: string;
  /** Of its turn among the rows depends who is tried where not everybody is. */
  readonly turn: number;
}

/** What is on every page about a purchase, whoever’s it is. */
const OFFER = 'Day out';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-/;

/** One row tried on everybody: who is refused what, and who is served. */
export class Trial {
  readonly served: readonly Who[];
  readonly refused: readonly Who[];

  constructor(
    private readonly pages: MatrixPages,
    private readonly row: Row,
    private readonly of: RouteOfRow,
  ) {
    const everyone = [...pages.world.cast.keys()];
    const by = everyone.filter((who) => this.isServed(who));
    this.served = inTurn(by, sizeOf('servedOfEach'), of.turn);
    const others = everyone.filter((who) => !by.includes(who));
    const beside = others.filter((who) => isBeside(who, by));
    const told = others.filter((who) => this.statedFor(who) !== undefined && !beside.includes(who));
    const rest = others.filter((who) => !beside.includes(who) && !told.includes(who));
    this.refused = [beside, told, rest].flatMap((kind) => inTurn(kind, sizeOf('refusedOfEach'), of.turn));
  }

  /** What those who may not are told, and whatever of the thing is shown to them. */
  async refusals(target: Target): Promise<Readonly<Record<string, string>>> {
    const words = [...(await this.pages.wordsOf(target.address)), ...[this.row.shows ?? []].flat()];
    const told = ({ body, statusCode }: Answer): string =>
      [String(statusCode), ...words.filter((word) => body.includes(word))].join(', showing ');
    const anonymous = await this.send(target, await this.pages.stranger(), false);
    const refused = this.refused.map(
      async (who) => [who, told(await this.send(target, this.pages.visitor(who)))] as const,
    );
    const whereTo = `${told(anonymous)} ${String(anonymous.headers.location)}`;
    return { anonymous: whereTo, ...Object.fromEntries(await Promise.all(refused)) };
  }

  /** What the row says that they are told. */
  expected({ address }: Target): Readonly<Record<string, string>> {
    const door = this.isForm ? '/sign-in' : `/sign-in?next=${encodeURIComponent(address)}`;
    const refused = this.refused.map((who): [string, string] => [
      who,
      this.statedFor(who) ?? (this.mayDoSuch(who) ? '404' : '403'),
    ]);
    return { anonymous: `303 ${door}`, ...Object.fromEntries(refused) };
  }

  /** `served`, or what went wrong; each form is for a target of its own, as what is done once cannot be done again. */
  async outcomes(first: Target): Promise<Readonly<Record<string, unknown>>> {
    const outcomes: Record<string, unknown> = {};
    for (const [n, who] of this.served.entries()) {
      const target = n === 0 || !this.isForm ? first : await this.row.target(this.pages);
      outcomes[who] = await this.outcome(target, await this.send(target, this.pages.visitor(who)));
    }
    return outcomes;
  }

  /** Somebody who is not signed in asks for a page, is sent to sign in, and comes back to it. */
  async comesBack({ address }: Target, who: Who): Promise<string | undefined> {
    const stranger = new Visitor(this.pages.app);
    const door = (await stranger.get(address)).headers.location ?? '';
    const next = /name="next" value="([^"]*)"/.exec((await stranger.get(door)).body)?.[1] ?? '';
    const { userId } = this.pages.world.member(who);
    const back = await stranger.submit('/sign-in', { user: userId, next: next.replaceAll('&amp;', '&') });
    return back.headers.location;
  }

  private get isForm(): boolean {
    return this.of.route.startsWith('POST');
  }

  private isServed(who: Who): boolean {
    const { by } = this.row;
    if (by === 'everyone') return true;
    return by === 'permitted' ? this.mayDoSuch(who) : by.includes(who);
  }

  private mayDoSuch(who: Who): boolean {
    return isPermitted(this.pages.world.member(who).role, this.of.access);
  }

  private statedFor(who: Who): string | undefined {
    return Object.entries(this.row.told ?? {}).find(([, all]) => all.includes(who))?.[0];
  }

  private async send(
    { address, form }: Target,
    visitor: Visitor,
    follows: boolean | undefined = this.row.follows,
  ): Promise<Answer> {
    if (this.isForm) return visitor.submit(address, { ...form, once: randomUUID(), key: randomUUID() });
    const answer = await visitor.get(address);
    const { location } = answer.headers;
    return follows === true && typeof location === 'string' ? visitor.get(location) : answer;
  }

  private async outcome({ address }: Target, answer: Answer): Promise<unknown> {
    const { statusCode, headers, body } = answer;
    if (this.isLedOn(answer)) return 'served';
    if (![200, 201].includes(statusCode)) return { statusCode, location: headers.location, said: textOf(body) };
    if (isFile(headers)) return this.of.route in EXPORTS ? 'served' : NO_EXPORT;
    return this.isForm || !UUID.test(address) ? 'served' : this.shown(address, body);
  }

  private async shown(address: string, body: string): Promise<unknown> {
    const { shows } = this.row;
    const words = shows === undefined ? [OFFER, ...(await this.pages.wordsOf(address))] : [shows];
    return words.some((word) => body.includes(word)) ? 'served' : { missing: words, said: textOf(body) };
  }

  /** From a form that was taken to the page after it, and not to the door. */
  private isLedOn({ statusCode, headers }: Answer): boolean {
    return this.isForm && statusCode === 303 && !/^\/(sign-in|step-up)\?/.test(String(headers.location));
  }
}

/** So many of them, beginning elsewhere each time; all of them where there are no more. */
export function inTurn<T>(all: readonly T[], count: number, turn: number): readonly T[] {
  if (all.length <= count) return all;
  return Array.from({ length: count }, (_, n) => all[(turn + n * Math.ceil(all.length / count)) % all.length] as T);
}

/** Has the role on the other side that serves somebody on this one. */
function isBeside(who: Who, by: readonly Who[]): boolean {
  const [side, role] = who.split(' ');
  return by.includes(`${side === 'own' ? 'other' : 'own'} ${role ?? ''}` as Who);
}

function textOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}
