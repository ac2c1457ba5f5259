import { outwardCode, parsePostcode } from './postcode';

describe('a postcode', () => {
  it.each(['L36 1AA', 'l361aa', '  l36   1aa ', 'L 361AA', 'L36\u00a01AA'])('is read from %p', (text) => {
    expect(parsePostcode(text)).toEqual({
      precision: 'postcode',
      district: 'L36',
      sector: 'L36 1',
      written: 'L36 1AA',
    });
  });

  it.each([
    ['W1A 0AX', 'W1A'],
    ['EC1A 1BB', 'EC1A'],
    ['M1 1AE', 'M1'],
    ['CF10 3NQ', 'CF10'],
    ['GIR 0AA', 'GIR'],
  ])('%s lies in district %s', (text, district) => {
    expect(outwardCode(text)).toBe(district);
  });

  it('may be a sector or a district alone', () => {
    expect(parsePostcode('l36 1')).toMatchObject({ precision: 'sector', sector: 'L36 1', written: 'L36 1' });
    expect(parsePostcode('l36')).toMatchObject({ precision: 'district', sector: undefined, written: 'L36' });
  });

  it.each(['', 'L', '12345', 'L36 1A', 'L36 1AAA', 'L36 1CA', "L36'; --", 'not a postcode'])('is not %p', (text) => {
    expect(parsePostcode(text)).toBeUndefined();
    expect(outwardCode(text)).toBe('');
  });
});
