import { addMonths, Clock, type PlainDate } from '@commonweal/kernel';
import {
  type CouncilProviderView,
  DecideApproval,
  type ProviderView,
  ReadProviders,
  RecordCheck,
  RecordGenerativeLift,
  RegisterProvider,
  type StandingCheck,
} from '@commonweal/providers';
import { COUNCILS, COUNCIL_CODES, type CouncilCode } from './councils';
import type { Demonstration } from './demonstration';
import type { InventedProvider } from './invented-provider';
import { PROVIDERS } from './providers/providers';
import { registerUser } from './register-officers';

const ALL = 100;

/** Providers as the register prints them, each with a user who may sign in for it. */
export async function registerProviders(demonstration: Demonstration): Promise<void> {
  const known = await asSeenBy(demonstration, 'knowsley');
  for (const { name, id } of known) demonstration.providers.add(name, id);
  await Promise.all(
    PROVIDERS.map(async (provider) => {
      await registerProvider(demonstration, provider);
      const { name, teamOf } = { ...provider.facts, ...provider };
      const authorityId = teamOf && demonstration.councils.of(teamOf);
      const providerId = demonstration.providers.of(name);
      const grant = { role: 'provider', providerId, ...(authorityId && { authorityId }) } as const;
      await registerUser(demonstration, { name: provider.user.name, language: provider.user.language, grant });
      for (const [code, host] of provider.hosts ?? []) {
        const at = { providerId, authorityId: demonstration.councils.of(code) };
        // Whoever spends a fund there also answers the council that awards it.
        const both = { grant: { role: 'isf_host', ...at }, and: { role: 'provider', ...at } } as const;
        await registerUser(demonstration, { name: host, language: undefined, ...both });
      }
    }),
  );
}

/** What their checks show and what each council's commissioner has decided. */
export async function decideStanding(demonstration: Demonstration): Promise<void> {
  for (const council of COUNCIL_CODES) {
    const known = await asSeenBy(demonstration, council);
    await Promise.all(
      PROVIDERS.map(async (provider) => {
        const view = known.find(({ id }) => id === demonstration.providers.of(provider.facts.name));
        if (view === undefined) throw new RangeError(`${provider.facts.name} is not on the register`);
        if (council === 'knowsley') await recordChecks(demonstration, provider, view);
        await decide(demonstration, { provider, council, view });
      }),
    );
  }
}

async function asSeenBy(demonstration: Demonstration, council: CouncilCode): Promise<readonly CouncilProviderView[]> {
  const authorityId = demonstration.councils.of(council);
  const installer = demonstration.installer(council);
  return (await demonstration.get(ReadProviders).list(installer, authorityId, { limit: ALL })).items;
}

async function registerProvider(demonstration: Demonstration, provider: InventedProvider): Promise<void> {
  const { facts, about, registration, teamOf } = provider;
  if (demonstration.providers.has(facts.name)) return;
  const checkedOn = addMonths(demonstration.get(Clock).today(), -1);
  const { id } = await demonstration.get(RegisterProvider).execute(demonstration.installer(), {
    ...facts,
    about: about[0],
    aboutCy: about[1],
    ...(registration && { registration: { ...registration, checkedOn } }),
    ...(teamOf && { inHouseAuthorityId: demonstration.councils.of(teamOf) }),
    isDemonstration: true,
  });
  demonstration.providers.add(facts.name, id);
}

async function recordChecks(demonstration: Demonstration, provider: InventedProvider, { id, ...view }: ProviderView) {
  const known = view.checks.map(({ kind }) => kind);
  const installer = demonstration.installer();
  for (const check of checksOf(provider, demonstration.get(Clock).today())) {
    if (!known.includes(check.kind)) await demonstration.get(RecordCheck).execute(installer, id, check);
  }
}

function checksOf({ checks, section16 = [] }: InventedProvider, today: PlainDate): readonly StandingCheck[] {
  if (checks === 'none') return [];
  const passed = (kind: StandingCheck['kind'], until: PlainDate): StandingCheck => {
    return { kind, state: 'passed', checkedOn: addMonths(until, -12), validUntil: until };
  };
  const insuredUntil = addMonths(today, checks === 'insurance-ended' ? -1 : 8);
  return [
    passed('insurance', insuredUntil),
    passed('dbs', addMonths(today, 11)),
    { kind: 'references', state: 'passed', checkedOn: addMonths(today, -6) },
    ...registeredWith(checks).map((kind) => ({ kind, state: 'passed', checkedOn: addMonths(today, -3) }) as const),
    ...section16.map((model) => passed(`s16_${model}`, addMonths(today, 10))),
  ];
}

function registeredWith(checks: InventedProvider['checks']): readonly ('cqc' | 'ciw')[] {
  if (checks === 'with-cqc') return ['cqc'];
  return checks === 'with-ciw' ? ['ciw'] : [];
}

interface Decided {
  readonly provider: InventedProvider;
  readonly council: CouncilCode;
  readonly view: CouncilProviderView;
}

async function decide(demonstration: Demonstration, { provider, council, view }: Decided): Promise<void> {
  const authorityId = demonstration.councils.of(council);
  const commissioner = await demonstration.user(COUNCILS[council].commissioner);
  const of = { authorityId, providerId: view.id };
  const { caseloadCap, approvals } = provider;
  const state = approvals[council];
  if (state !== undefined && view.approval === undefined) {
    const decision = { ...of, state, version: 0, ...(caseloadCap !== undefined && { caseloadCap }) };
    await demonstration.get(DecideApproval).execute(commissioner, decision);
  }
  if (provider.liftedBy !== council || view.lift !== undefined) return;
  const decidedOn = addMonths(demonstration.get(Clock).today(), -2);
  const validUntil = addMonths(decidedOn, 24);
  const evidence = ['local_base', 'size', 'ownership', 'triple_bottom_line'] as const;
  await demonstration.get(RecordGenerativeLift).execute(commissioner, { ...of, decidedOn, validUntil, evidence });
}
