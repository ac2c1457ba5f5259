import { AgreementRow } from './agreement.row';
import { AwardRow } from './award.row';
import { AwardEventRow } from './award-event.row';
import { DecisionRow } from './decision.row';
import { LinkageRow } from './linkage.row';
import { SuggestionRow } from './suggestion.row';

export const orderingRows = [AgreementRow, AwardRow, AwardEventRow, DecisionRow, LinkageRow, SuggestionRow] as const;
