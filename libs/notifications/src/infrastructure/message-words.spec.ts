import { compareLocales, readLocales } from '@commonweal/platform';
import { TEMPLATES } from '../application/notify';
import { MESSAGE_LOCALES, MessageWords } from './message-words';

describe('the words of messages', () => {
  it('say the same in both languages', () => {
    expect(compareLocales(readLocales(MESSAGE_LOCALES))).toEqual([]);
  });

  it.each(TEMPLATES)('has a title and a text for %s', (template) => {
    const words = new MessageWords();
    expect(words.of(template, 'en').title).not.toBe('');
    expect(words.of(template, 'cy').text).not.toBe(words.of(template, 'en').text);
  });

  it('has none for a message that is never sent', () => {
    const { messages } = readLocales(MESSAGE_LOCALES).en;
    expect(Object.keys(messages ?? {}).sort()).toEqual([...TEMPLATES].sort());
  });

  it('has short sentences and no long words', () => {
    const words = new MessageWords();
    const sentences = TEMPLATES.flatMap((template) => words.of(template, 'en').text.split(/(?<=\.) /));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
    expect(sentences.filter((sentence) => /[a-z]{12,}/i.test(sentence))).toEqual([]);
  });
});
