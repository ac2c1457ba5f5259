import { AgreementRow } from './agreement.row';
import { AwardRow } from './award.row';
import { AwardChangeRow } from './award-change.row';
import { AwardEventRow } from './award-event.row';
import { AwardPauseRow } from './award-pause.row';
import { DecisionRow } from './decision.row';
import { LinkageRow } from './linkage.row';
import { SuggestionRow } from './suggestion.row';

export const orderingRows = [
  AgreementRow,
  AwardRow,
  AwardChangeRow,
  AwardEventRow,
  AwardPauseRow,
  DecisionRow,
  LinkageRow,
  SuggestionRow,
] as const;
