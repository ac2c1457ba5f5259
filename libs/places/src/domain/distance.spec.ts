import { distanceMetres } from './distance';

describe('distance', () => {
  it('is the straight line in whole metres, both ways', () => {
    const [a, b] = [
      { easting: 344_000, northing: 391_000 },
      { easting: 347_000, northing: 395_000 },
    ];
    expect(distanceMetres(a, b)).toBe(5000);
    expect(distanceMetres(b, a)).toBe(5000);
    expect(distanceMetres(a, a)).toBe(0);
    expect(distanceMetres(a, { easting: 344_001, northing: 391_001 })).toBe(1);
  });
});
