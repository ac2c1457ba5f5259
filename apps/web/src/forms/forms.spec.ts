import { DomainError } from '@commonweal/kernel';
import { IsIn, IsNotEmpty, IsOptional, Matches, MaxLength } from 'class-validator';
import { attempt, newForm, withError, withRefusal } from '.';
import { readForm } from './submitted-form';
import { fieldsToCheck, typedValues } from './typed-values';

class SampleForm {
  @IsNotEmpty({ message: 'a:missing' })
  @MaxLength(5, { message: 'a:tooLong', context: { limit: 5 } })
  name: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'a:notADay' })
  startsOn?: string;

  @IsIn(['x', 'y'], { each: true, message: 'a:unknown' })
  kinds: string[];
}

describe('a submitted form', () => {
  it('keeps what was typed as text, without the token', () => {
    expect(typedValues({ _csrf: 't', a: ' b ', list: ['x', 1], odd: { deep: 1 } })).toEqual({ a: 'b', list: ['x'] });
    expect(typedValues(undefined)).toEqual({});
  });

  it('joins the three parts of a date, and treats empty as not given', () => {
    const typed = { 'on-day': '2', 'on-month': '1', 'on-year': '2027', 'off-day': '', note: '' };
    expect(fieldsToCheck(typed)).toEqual({ on: '2027-01-02', off: undefined });
  });

  it('is the class when all is right', () => {
    const form = readForm(SampleForm, { name: 'Ann', kinds: ['x'] });
    expect(form.ok && form.value).toEqual({ name: 'Ann', kinds: ['x'] });
  });

  it('says one thing of each field, the first decorator first', () => {
    const { ok, form } = readForm(SampleForm, { kinds: ['x'], 'startsOn-day': '1' });
    expect(ok).toBe(false);
    expect(form.errors).toEqual([
      { field: 'name', key: 'a:missing', facts: {} },
      { field: 'startsOn', key: 'a:notADay', facts: {} },
    ]);
    expect(readForm(SampleForm, { name: 'Annabel', kinds: ['x'] }).form.errors).toEqual([
      { field: 'name', key: 'a:tooLong', facts: { limit: 5 } },
    ]);
  });

  it('holds no character that cannot be kept, and says so once of each field', () => {
    const { form } = readForm(SampleForm, { name: 'A\0n', kinds: ['x', 'y\0'], other: '\0' });
    expect(form.errors).toEqual([
      { field: 'kinds', key: 'a:unknown', facts: {} },
      { field: 'name', key: 'errors:not-text', facts: {} },
    ]);
  });

  it('can be given an error or a refusal afterwards', () => {
    const form = withRefusal(
      withError(newForm(), 'a', 'a:b'),
      new DomainError('budget-exceeded', { availablePence: 1 }),
    );
    expect(form.errors).toEqual([
      { field: 'a', key: 'a:b', facts: {} },
      { field: '', key: 'errors:budget-exceeded', facts: { availablePence: 1 } },
    ]);
  });
});

describe('an attempt', () => {
  const refuse = (error: Error) => attempt(() => Promise.reject(error));

  it('hands back what was done, or a refusal that the form can show', async () => {
    expect(await attempt(() => Promise.resolve(7))).toEqual({ ok: true, value: 7 });
    expect(await refuse(new DomainError('award-refused'))).toMatchObject({
      ok: false,
      refusal: { code: 'award-refused' },
    });
  });

  it('throws what has a page of its own, and faults', async () => {
    await expect(refuse(new DomainError('stale-version'))).rejects.toThrow('stale-version');
    await expect(refuse(new TypeError('fault'))).rejects.toThrow('fault');
  });
});
