import { nationalGrid } from './national-grid';

describe('the national grid', () => {
  // Ordnance Survey's worked example TG 51409 13177 and two points read off its maps.
  it.each([
    [52.65798, 1.71605, 651_409, 313_177],
    [51.4778, -0.0014, 538_890, 177_320],
  ])('puts %p, %p at %p, %p', (latitude, longitude, easting, northing) => {
    const point = nationalGrid(latitude, longitude);
    expect(Math.abs(point.easting - easting)).toBeLessThanOrEqual(10);
    expect(Math.abs(point.northing - northing)).toBeLessThanOrEqual(10);
  });
});
