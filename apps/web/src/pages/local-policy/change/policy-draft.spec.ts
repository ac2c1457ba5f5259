import { pence, plainDate } from '@commonweal/kernel';
import type { CouncilPolicy, PolicyDraft } from '@commonweal/policy';
import { readForm } from '../../../forms';
import { LocalPolicyForm } from './local-policy.form';
import { draftOf, valuesOf } from './policy-draft';

const DRAFT: PolicyDraft = {
  name: { en: 'Near first', cy: 'Agos yn gyntaf' },
  demonstration: true,
  bands: [
    { code: 'low', upperPence: pence(500_000), upperInclusive: true, label: { en: 'Low', cy: 'Isel' }, source: 'CLES' },
    {
      code: 'intermediate',
      upperPence: pence(18_100_050),
      upperInclusive: false,
      label: { en: 'Middle', cy: 'Canol' },
      source: 'CLES',
    },
  ],
  scaleMaxStaff: 5,
  communityRun: ['worker', 'community'],
  view: 'STEP3_LOCAL',
  preferenceOrder: ['small-community-run', 'nearness'],
  nearnessBandsMetres: [3_000, 8_045, 16_000],
  isfInUse: true,
};
const POLICY: CouncilPolicy = {
  ...DRAFT,
  ...{ id: 'p1', authorityId: 'a1', version: 3, effectiveFrom: plainDate('2026-04-01') },
};

const read = (values: object) => readForm(LocalPolicyForm, values);

describe('the form of a local spend policy', () => {
  it('says of a policy what the policy says, and nothing is lost on the way back', () => {
    const sent = read(valuesOf(POLICY));
    if (!sent.ok) throw new Error(JSON.stringify(sent.form.errors));
    expect(draftOf(sent.value, POLICY)).toEqual({ ...DRAFT, demonstration: false });
    expect(sent.value.version).toBe(3);
  });

  it.each([
    ['undecided', '', undefined, undefined],
    ['direct_payment_only', '1.5', 'direct_payment_only', { patchMetres: 1_500 }],
  ])('decides about home care in Wales (%s) and labels (%s)', (unregisteredHomeCare, patchKilometres, home, labels) => {
    const current: CouncilPolicy = {
      ...POLICY,
      ...{ unregisteredHomeCare: 'council_may_commission', labels: { patchMetres: 3_000 } },
    };
    expect(valuesOf(current)).toMatchObject({ unregisteredHomeCare: 'council_may_commission', patchKilometres: '3' });
    const sent = read({ ...valuesOf(current), unregisteredHomeCare, patchKilometres });
    if (!sent.ok) throw new Error(JSON.stringify(sent.form.errors));
    const draft = draftOf(sent.value, current);
    expect([draft.unregisteredHomeCare, draft.labels]).toEqual([home, labels]);
  });

  it('keeps what is not asked of a council in England', () => {
    const sent = read({ ...valuesOf(POLICY), unregisteredHomeCare: undefined });
    if (!sent.ok) throw new Error(JSON.stringify(sent.form.errors));
    expect(draftOf(sent.value, { ...POLICY, unregisteredHomeCare: 'direct_payment_only' })).toMatchObject({
      unregisteredHomeCare: 'direct_payment_only',
    });
  });

  it('begins with nothing for a council that has not chosen', () => {
    const sent = read(valuesOf(undefined));
    const fields = sent.form.errors.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['nameEn', 'nameCy', 'lowUpTo', 'lowSource', 'view', 'isfInUse']));
    expect(fields).not.toContain('intermediateSource');
  });

  it.each([
    ['lowUpTo', 'five thousand'],
    ['lowUpTo', '5,00.00'],
    ['scaleMaxStaff', '0'],
    ['nearnessBandsMetres', 'near'],
    ['communityRun', 'everyone'],
    ['view', 'BEST'],
    ['unregisteredHomeCare', 'perhaps'],
    ['patchKilometres', '0'],
    ['patchKilometres', '3, 8'],
  ])('refuses %s %j', (field, value) => {
    const sent = read({ ...valuesOf(POLICY), [field]: value });
    expect(sent.form.errors.map((error) => error.field)).toEqual([field]);
  });

  it('asks for the words of a middle band that has a line', () => {
    const sent = read({ ...valuesOf(POLICY), intermediateLabelCy: '', intermediateSource: '' });
    expect(sent.form.errors.map(({ field }) => field)).toEqual(['intermediateLabelCy', 'intermediateSource']);
  });
});
