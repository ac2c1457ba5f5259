import { currentCursor, pagerLinks } from './cursor-trail';
import { withQuery } from './with-query';

describe('an address with a query', () => {
  it('leaves out what is not given, and repeats what is given several times', () => {
    expect(withQuery('/a', { q: 'x y', none: undefined, empty: '', list: ['1', '2'] })).toBe('/a?q=x+y&list=1&list=2');
    expect(withQuery('/a', { none: undefined })).toBe('/a');
  });
});

describe('the way through a list', () => {
  const links = (trail: string | undefined, nextCursor: string | null) =>
    pagerLinks({ path: '/people', query: { q: 'a' }, trail, nextCursor });

  it('has no way back from the first page and none on from the last', () => {
    expect(links(undefined, null)).toEqual({ previous: undefined, next: undefined });
  });

  it('goes on and comes back the same way', () => {
    const second = links(undefined, 'c1').next ?? '';
    expect(second).toBe('/people?q=a&pages=c1');
    const third = links('c1', 'c2');
    expect(third).toEqual({ previous: '/people?q=a', next: '/people?q=a&pages=c1%7Ec2' });
    expect(links('c1~c2', null).previous).toBe(second);
    expect([currentCursor('c1~c2'), currentCursor(undefined)]).toEqual(['c2', undefined]);
  });
});
