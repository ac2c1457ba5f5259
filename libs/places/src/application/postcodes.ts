/** Where a postcode is: the middle of the smallest area that is known of it. */
export interface Place {
  /** As it is written ("L36 1AA"); the sector or district where no more is known. */
  readonly code: string;
  readonly precision: 'postcode' | 'sector' | 'district';
  /** OSGB36 metres. */
  readonly easting: number;
  readonly northing: number;
  /** WGS84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** The council's code of the Office for National Statistics ("E08000011"); known for whole postcodes only. */
  readonly gssCode?: string;
  readonly councilName?: string;
  readonly wardName?: string;
}

export abstract class Postcodes {
  /**
   * The place of a postcode; of its sector, else its district, when the postcode itself is not in the lookup.
   * @throws DomainError postcode-malformed: not the shape of a postcode; postcode-unknown: no such district.
   */
  abstract resolve(text: string): Promise<Place>;
}
