import { readableUrl } from './readable-url';

describe('an address', () => {
  it.each(['/', '/people?q=%ff', '/a/%C3%B4', '/a/%2F/b?c?d', `/a/${'x'.repeat(100)}`])(
    'is read as it is: %p',
    (url) => {
      expect(readableUrl({ url })).toBe(url);
    },
  );

  it.each(['/a/%ff', '/a/%', `/a/${'x'.repeat(101)}/b`])('that cannot be read leads nowhere: %p', (url) => {
    expect(readableUrl({ url: `${url}?lang=cy` })).toBe('/not-found?lang=cy');
    expect(readableUrl({ url })).toBe('/not-found');
  });
});
