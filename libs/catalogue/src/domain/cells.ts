interface Point {
  readonly easting: number;
  readonly northing: number;
}

/** In metres: of each level of reach, half of the furthest reach that belongs to it. The same as catalogue.cell's. */
const SIDES = [2_500, 5_000, 10_000, 20_000, 40_000];
const OF_ALL_WHO_REACH_FURTHER = 5_000_000;
const AROUND = [-2, -1, 0, 1, 2];

/** The cells (catalogue.cell) in which every offer that may reach a place starts. */
export function cellsAbout({ easting, northing }: Point): number[] {
  const near = SIDES.flatMap((side, level) => {
    const rows = AROUND.map((step) => Math.floor(northing / side) + step);
    const columns = AROUND.map((step) => Math.floor(easting / side) + step);
    // A metre more than the reach, as distances are rounded.
    const within = (column: number, row: number) =>
      Math.hypot(gap(easting, column, side), gap(northing, row, side)) <= 2 * side + 1;
    return columns.flatMap((column) =>
      rows.filter((row) => within(column, row)).map((row) => cellAt(level, column, row)),
    );
  });
  return [...near, OF_ALL_WHO_REACH_FURTHER];
}

const gap = (at: number, step: number, side: number) => Math.max(step * side - at, at - (step + 1) * side, 0);

const cellAt = (level: number, column: number, row: number) => level * 1_000_000 + (column + 100) * 1000 + row + 100;
