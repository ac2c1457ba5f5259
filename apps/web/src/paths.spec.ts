import { addressIn } from './language/page-language';
import { localPath } from './addresses/local-path';
import { pathTo } from './paths';

describe('addresses', () => {
  it('are filled in', () => {
    expect(pathTo('/people/:personId/budgets/:budgetId', { personId: 'a b', budgetId: '2' })).toBe(
      '/people/a%20b/budgets/2',
    );
  });

  it('keep the rest of the query in another language', () => {
    expect(addressIn('cy', '/menu?q=tea+and%20cake&lang=en')).toBe('/menu?q=tea+and+cake&lang=cy');
  });

  it.each([
    ['/people?q=1', '/people?q=1'],
    ['//elsewhere', '/'],
    ['/\\elsewhere', '/'],
    ['https://elsewhere', '/'],
    ['/a\nb', '/'],
    [undefined, '/'],
  ])('lead back only here: %s', (asked, expected) => {
    expect(localPath(asked)).toBe(expected);
  });
});
