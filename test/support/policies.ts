/** A local spend policy as Knowsley's: two bands, small community-run providers first, then nearness. */
export const KNOWSLEY_LIKE = {
  name: { en: 'Test local first', cy: 'Lleol yn gyntaf (prawf)' },
  demonstration: true,
  bands: [
    { code: 'low', upperPence: 500_000, upperInclusive: false, label: { en: 'low', cy: 'isel' }, source: 'test' },
    {
      code: 'intermediate',
      upperPence: 18_100_000,
      upperInclusive: false,
      label: { en: 'mid', cy: 'canol' },
      source: 'test',
    },
  ],
  scaleMaxStaff: 5,
  communityRun: ['worker', 'community', 'local_private_tbl'],
  view: 'STEP3_LOCAL',
  preferenceOrder: ['small-community-run', 'nearness'],
  nearnessBandsMetres: [3000, 8000, 16000],
  isfInUse: true,
  effectiveFrom: '2026-01-01',
} as const;
