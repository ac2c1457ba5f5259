import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import {
  LEGAL_FORM_VIEWS,
  type LegalFormView,
  OWNERSHIP_MODELS,
  PREFERENCES,
  UNREGISTERED_HOME_CARE,
  type UnregisteredHomeCare,
} from '@commonweal/policy';
import { MOST_VERSIONS } from '../../../forms';

const LONGEST_LABEL = 200;
const LONGEST_SOURCE = 300;
const POUNDS = /^£?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{2})?$/;
const KILOMETRES = /^\d{1,3}(\.\d{1,3})?(\s*,\s*\d{1,3}(\.\d{1,3})?)*$/;

/** One level of the form's bands is there once its line is filled in. */
const hasIntermediate = ({ intermediateUpTo }: LocalPolicyForm) => intermediateUpTo !== undefined;

/** What a commissioner decides about local spend, as it is typed: lines in pounds, distances in kilometres. */
export class LocalPolicyForm {
  @IsNotEmpty({ message: 'localPolicy:errors.name' })
  @MaxLength(LONGEST_LABEL, { message: 'localPolicy:errors.tooLong' })
  nameEn: string;

  @IsNotEmpty({ message: 'localPolicy:errors.nameCy' })
  @MaxLength(LONGEST_LABEL, { message: 'localPolicy:errors.tooLong' })
  nameCy: string;

  @Matches(POUNDS, { message: 'localPolicy:errors.line' })
  lowUpTo: string;

  @IsOptional()
  @IsIn(['yes'], { message: 'errors:not-a-choice' })
  lowInclusive?: 'yes';

  @IsNotEmpty({ message: 'localPolicy:errors.label' })
  @MaxLength(LONGEST_LABEL, { message: 'localPolicy:errors.tooLong' })
  lowLabelEn: string;

  @IsNotEmpty({ message: 'localPolicy:errors.label' })
  @MaxLength(LONGEST_LABEL, { message: 'localPolicy:errors.tooLong' })
  lowLabelCy: string;

  @IsNotEmpty({ message: 'localPolicy:errors.source' })
  @MaxLength(LONGEST_SOURCE, { message: 'localPolicy:errors.tooLong' })
  lowSource: string;

  @IsOptional()
  @Matches(POUNDS, { message: 'localPolicy:errors.line' })
  intermediateUpTo?: string;

  @IsOptional()
  @IsIn(['yes'], { message: 'errors:not-a-choice' })
  intermediateInclusive?: 'yes';

  @ValidateIf(hasIntermediate)
  @IsNotEmpty({ message: 'localPolicy:errors.label' })
  @MaxLength(LONGEST_LABEL, { message: 'localPolicy:errors.tooLong' })
  intermediateLabelEn?: string;

  @ValidateIf(hasIntermediate)
  @IsNotEmpty({ message: 'localPolicy:errors.label' })
  @MaxLength(LONGEST_LABEL, { message: 'localPolicy:errors.tooLong' })
  intermediateLabelCy?: string;

  @ValidateIf(hasIntermediate)
  @IsNotEmpty({ message: 'localPolicy:errors.source' })
  @MaxLength(LONGEST_SOURCE, { message: 'localPolicy:errors.tooLong' })
  intermediateSource?: string;

  @Type(() => Number)
  @Max(10_000, { message: 'localPolicy:errors.staff' })
  @Min(1, { message: 'localPolicy:errors.staff' })
  @IsInt({ message: 'localPolicy:errors.staff' })
  scaleMaxStaff: number;

  @IsOptional()
  @IsIn(OWNERSHIP_MODELS, { each: true, message: 'errors:not-a-choice' })
  communityRun?: string | string[];

  @IsIn(LEGAL_FORM_VIEWS, { message: 'localPolicy:errors.view' })
  view: LegalFormView;

  @IsOptional()
  @IsIn(PREFERENCES, { each: true, message: 'errors:not-a-choice' })
  preferenceOrder?: string | string[];

  @IsOptional()
  @Matches(KILOMETRES, { message: 'localPolicy:errors.nearness' })
  nearnessBandsMetres?: string;

  @IsIn(['yes', 'no'], { message: 'localPolicy:errors.isf' })
  isfInUse: 'yes' | 'no';

  /** Asked of a Welsh council alone. */
  @IsOptional()
  @IsIn([...UNREGISTERED_HOME_CARE, 'undecided'], { message: 'errors:not-a-choice' })
  unregisteredHomeCare?: UnregisteredHomeCare | 'undecided';

  /** Kilometres; empty: nothing is labelled. */
  @IsOptional()
  @Matches(/^(?!0+(\.0+)?$)\d{1,3}(\.\d{1,3})?$/, { message: 'localPolicy:errors.patch' })
  patchKilometres?: string;

  /** Of the policy that was on screen; 0 where the council has none yet. */
  @Type(() => Number)
  @Max(MOST_VERSIONS, { message: 'errors:not-as-given' })
  @Min(0, { message: 'errors:not-as-given' })
  @IsInt({ message: 'errors:not-as-given' })
  version: number;
}
