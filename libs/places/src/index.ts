export * from './application/import-postcodes/import-postcodes';
export * from './application/postcodes';
export { distanceMetres, type GridPoint } from './domain/distance';
export { outwardCode, writtenPostcode } from './domain/postcode';
export * from './places.module';
export { placesRows } from './infrastructure/rows';
