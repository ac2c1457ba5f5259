/** A point of the Ordnance Survey National Grid (OSGB36), in metres. */
export interface GridPoint {
  readonly easting: number;
  readonly northing: number;
}

/** Straight line in whole metres: within 0.04 % of the ground anywhere in Great Britain. */
export function distanceMetres(a: GridPoint, b: GridPoint): number {
  const east = a.easting - b.easting;
  const north = a.northing - b.northing;
  return Math.round(Math.sqrt(east * east + north * north));
}
