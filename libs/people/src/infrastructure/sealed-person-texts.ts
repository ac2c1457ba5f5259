import { Injectable } from '@nestjs/common';
import { type AuthorityId, Ids, type Tx } from '@commonweal/kernel';
import { openWith, query, sealWith } from '@commonweal/platform';
import { type PersonText, PersonTexts, type ReadTexts, type SealedText } from '../application/ports/person-texts';
import type { TextSubject } from '../domain/text-subjects';
import type { PersonTextRow } from './person-text.row';
import { WrappedPersonKeys } from './wrapped-person-keys';

interface TextColumns extends Pick<PersonTextRow, 'authority_id' | 'person_id' | 'subject_id' | 'ciphertext'> {
  wrapped_by: string | null;
  wrapped_key: Buffer | null;
}

const WRITE = `INSERT INTO people.person_text (authority_id, id, person_id, subject, subject_id, key_id, ciphertext)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
/* A text whose key was destroyed finds none, also when the person has had another key since. */
const READ = `SELECT DISTINCT ON (t.subject_id) t.authority_id, t.person_id, t.subject_id, t.ciphertext, k.wrapped_by, k.wrapped_key
  FROM people.person_text t LEFT JOIN people.person_key k
    ON k.authority_id = t.authority_id AND k.person_id = t.person_id AND k.key_id = t.key_id
 WHERE t.authority_id = $1 AND t.subject = $2 AND t.subject_id = ANY ($3::uuid[]) ORDER BY t.subject_id, t.id DESC`;

@Injectable()
export class SealedPersonTexts extends PersonTexts {
  constructor(
    private readonly keys: WrappedPersonKeys,
    private readonly ids: Ids,
  ) {
    super();
  }

  async seal(tx: Tx, { authorityId, personId, subject, subjectId, text }: PersonText): Promise<SealedText> {
    const { keyId, key } = await this.keys.of(tx, authorityId, personId);
    return { keyId, ciphertext: sealWith(key, Buffer.from(text), about(personId, subject, subjectId)) };
  }

  async write(tx: Tx, text: PersonText): Promise<void> {
    const { authorityId, personId, subject, subjectId } = text;
    const { keyId, ciphertext } = await this.seal(tx, text);
    const id = this.ids.next<'PersonText'>();
    await query(tx, WRITE, [authorityId, id, personId, subject, subjectId, keyId, ciphertext]);
  }

  async read(
    tx: Tx,
    wanted: { authorityId: AuthorityId; subject: TextSubject; subjectIds: readonly string[] },
  ): Promise<ReadTexts> {
    const texts = new Map<string, string>();
    const erasedIds = new Set<string>();
    if (wanted.subjectIds.length > 0) {
      const rows = await query<TextColumns>(tx, READ, [wanted.authorityId, wanted.subject, wanted.subjectIds]);
      for (const row of rows) {
        const text = this.opened(row, wanted.subject);
        if (text === undefined) erasedIds.add(row.subject_id);
        else texts.set(row.subject_id, text);
      }
    }
    return Object.assign(texts, { erasedIds });
  }

  private opened(row: TextColumns, subject: TextSubject): string | undefined {
    if (row.wrapped_by === null || row.wrapped_key === null) return undefined;
    const key = this.keys.unwrap(row.authority_id, row.person_id, row.wrapped_by, row.wrapped_key);
    return openWith(key, row.ciphertext, about(row.person_id, subject, row.subject_id)).toString();
  }
}

function about(personId: string, subject: TextSubject, subjectId: string): string {
  return `person-text ${personId} ${subject} ${subjectId}`;
}
