import { Injectable } from '@nestjs/common';
import { Keys } from '@commonweal/platform';
import { type Shortlist, Shortlists } from '../application/ports/shortlists';

const PURPOSE = 'shortlist';

/** `<payload>.<key id>.<signature>`, each base64url: it carries what was on screen and proves that Commonweal showed it. */
@Injectable()
export class SignedShortlists extends Shortlists {
  constructor(private readonly keys: Keys) {
    super();
  }

  sign(shortlist: Shortlist): string {
    const payload = Buffer.from(JSON.stringify(shortlist)).toString('base64url');
    const { keyId, signature } = this.keys.sign(PURPOSE, payload);
    return [payload, Buffer.from(keyId).toString('base64url'), signature].join('.');
  }

  read(token: string): Shortlist | undefined {
    const [payload, key, signature, ...more] = token.split('.');
    if (payload === undefined || key === undefined || signature === undefined || more.length > 0) return undefined;
    const keyId = Buffer.from(key, 'base64url').toString();
    if (!this.keys.verify(PURPOSE, payload, { keyId, signature })) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Shortlist;
  }
}
