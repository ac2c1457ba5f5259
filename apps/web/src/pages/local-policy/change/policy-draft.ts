import { formatPounds, parsePounds, type Pence, ZERO } from '@commonweal/kernel';
import {
  type CouncilPolicy,
  OWNERSHIP_MODELS,
  type PolicyBand,
  type PolicyBandCode,
  type PolicyDraft,
  PREFERENCES,
} from '@commonweal/policy';
import type { FieldValues } from '../../../forms';
import type { LocalPolicyForm } from './local-policy.form';

/** Metres in a kilometre: distances are typed in kilometres and kept in metres, exactly. */
const METRES = 1000;

/** The draft that a filled-in form stands for. */
export function draftOf(form: LocalPolicyForm, current: CouncilPolicy | undefined): PolicyDraft {
  return {
    ...unasked(form, current),
    ...labelsOf(form),
    name: { en: form.nameEn, cy: form.nameCy },
    demonstration: false,
    bands: [lowBand(form), ...intermediateBand(form)],
    scaleMaxStaff: form.scaleMaxStaff,
    communityRun: OWNERSHIP_MODELS.filter((model) => listed(form.communityRun).includes(model)),
    view: form.view,
    preferenceOrder: PREFERENCES.filter((preference) => listed(form.preferenceOrder).includes(preference)),
    nearnessBandsMetres: metresOf(form.nearnessBandsMetres),
    isfInUse: form.isfInUse === 'yes',
  };
}

/** The form of a policy as it stands, to be changed. */
export function valuesOf(policy: CouncilPolicy | undefined): FieldValues {
  if (policy === undefined) return { version: '0' };
  return {
    version: String(policy.version),
    nameEn: policy.name.en,
    nameCy: policy.name.cy,
    ...bandValues('low', policy),
    ...bandValues('intermediate', policy),
    scaleMaxStaff: String(policy.scaleMaxStaff),
    communityRun: policy.communityRun,
    view: policy.view,
    preferenceOrder: policy.preferenceOrder,
    nearnessBandsMetres: kilometresOf(policy.nearnessBandsMetres),
    isfInUse: policy.isfInUse ? 'yes' : 'no',
    unregisteredHomeCare: policy.unregisteredHomeCare ?? 'undecided',
    ...(policy.labels && { patchKilometres: kilometresOf([policy.labels.patchMetres]) }),
  };
}

export function kilometresOf(metres: readonly number[]): string {
  return metres.map((distance) => String(distance / METRES)).join(', ');
}

/** Whether an unregistered provider is commissioned is asked in Wales alone. */
function unasked(
  { unregisteredHomeCare: chosen }: LocalPolicyForm,
  current: CouncilPolicy | undefined,
): Partial<PolicyDraft> {
  const decided = chosen ?? current?.unregisteredHomeCare ?? 'undecided';
  return decided === 'undecided' ? {} : { unregisteredHomeCare: decided };
}

function labelsOf({ patchKilometres }: LocalPolicyForm): Pick<PolicyDraft, 'labels'> {
  const [patchMetres] = metresOf(patchKilometres);
  return patchMetres === undefined ? {} : { labels: { patchMetres } };
}

function lowBand(form: LocalPolicyForm): PolicyBand {
  return {
    code: 'low',
    upperPence: amount(form.lowUpTo),
    upperInclusive: form.lowInclusive === 'yes',
    label: { en: form.lowLabelEn, cy: form.lowLabelCy },
    source: form.lowSource,
  };
}

function intermediateBand(form: LocalPolicyForm): PolicyBand[] {
  if (form.intermediateUpTo === undefined) return [];
  return [
    {
      code: 'intermediate',
      upperPence: amount(form.intermediateUpTo),
      upperInclusive: form.intermediateInclusive === 'yes',
      label: { en: form.intermediateLabelEn ?? '', cy: form.intermediateLabelCy ?? '' },
      source: form.intermediateSource ?? '',
    },
  ];
}

function bandValues(code: PolicyBandCode, { bands }: CouncilPolicy): FieldValues {
  const band = bands.find((line) => line.code === code);
  if (band === undefined) return {};
  return {
    [`${code}UpTo`]: formatPounds(band.upperPence).slice(1),
    ...(band.upperInclusive ? { [`${code}Inclusive`]: 'yes' } : {}),
    [`${code}LabelEn`]: band.label.en,
    [`${code}LabelCy`]: band.label.cy,
    [`${code}Source`]: band.source,
  };
}

/** The form has checked the text; an amount that is none leaves a line of nothing, which the policy refuses. */
function amount(text: string): Pence {
  return parsePounds(text) ?? ZERO;
}

function metresOf(kilometres: string | undefined): number[] {
  if (kilometres === undefined) return [];
  return kilometres.split(',').map((distance) => Math.trunc(Number(distance) * METRES));
}

function listed(chosen: string | readonly string[] | undefined): readonly string[] {
  return [chosen ?? []].flat();
}
