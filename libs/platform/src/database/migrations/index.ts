import { Platform1763800000100 } from './1763800000100-platform';
import { Access1763800000200 } from './1763800000200-access';
import { Places1763800000300 } from './1763800000300-places';
import { People1763800000400 } from './1763800000400-people';
import { Providers1763800000500 } from './1763800000500-providers';
import { Catalogue1763800000600 } from './1763800000600-catalogue';
import { Ledger1763800000700 } from './1763800000700-ledger';
import { Budgets1763800000800 } from './1763800000800-budgets';
import { Policy1763800000900 } from './1763800000900-policy';
import { Ordering1763800001000 } from './1763800001000-ordering';
import { PlacingAwards1763800001010 } from './1763800001010-placing-awards';
import { Delivery1763800001100 } from './1763800001100-delivery';
import { Payments1763800001200 } from './1763800001200-payments';
import { Notifications1763800001300 } from './1763800001300-notifications';
import { DemonstrationMark1763800001400 } from './1763800001400-demonstration-mark';
import { PostingTogether1763801000100 } from './1763801000100-ledger-posting-together';
import { PlacingTogether1763801000110 } from './1763801000110-ordering-placing-together';
import { OrderingBuyers1763801000300 } from './1763801000300-ordering-buyers';
import { FactsForBuyers1763801000310 } from './1763801000310-ordering-facts-for-buyers';
import { PlacingForBuyers1763801000320 } from './1763801000320-ordering-placing-for-buyers';
import { LinkedByBuyer1763801000730 } from './1763801000730-ordering-linked-by-buyer';
import { PlacingByBuyer1763801000731 } from './1763801000731-ordering-placing-by-buyer';
import { HeldForChange1763801000732 } from './1763801000732-ordering-held-for-change';
import { ReceiverHasAccount1763801000733 } from './1763801000733-payments-receiver-has-account';
import { PaymentsPartsTakenBack1763801000734 } from './1763801000734-payments-parts-taken-back';
import { FundLastDay1763801000740 } from './1763801000740-ordering-fund-last-day';
import { AccessGrantEvents1763801000750 } from './1763801000750-access-grant-events';
import { CatalogueWordBits1763801000760 } from './1763801000760-catalogue-word-bits';
import { DeliveryWhoConfirms1763801000400 } from './1763801000400-delivery-who-confirms';
import { PaymentsPayers1763801000410 } from './1763801000410-payments-payers';
import { PaymentsAccountChanges1763801000411 } from './1763801000411-payments-account-changes';
import { LedgerPayingOver1763801000412 } from './1763801000412-ledger-paying-over';
import { BudgetsInstalments1763801000413 } from './1763801000413-budgets-instalments';
import { PaymentsInstalments1763801000414 } from './1763801000414-payments-instalments';
import { PaymentsHolderAccounts1763801000415 } from './1763801000415-payments-holder-accounts';
import { AccessDoors1763801000600 } from './1763801000600-access-doors';
import { Wales1763801000700 } from './1763801000700-wales';
import { NotificationsChannels1763801000610 } from './1763801000610-notifications-channels';
import { NotificationsEarlierPhone1763801000611 } from './1763801000611-notifications-earlier-phone';
import { PolicyOpenEndedValue1763801000500 } from './1763801000500-policy-open-ended-value';
import { OrderingLifeOfAwards1763801000510 } from './1763801000510-ordering-life-of-awards';
import { PaymentsMoneyReturned1763801000620 } from './1763801000620-payments-money-returned';
import { LedgerMoneyReturned1763801000630 } from './1763801000630-ledger-money-returned';

/** In the order they run. Once released, a migration is never edited: write the next one. */
export const MIGRATIONS = [
  Platform1763800000100,
  Access1763800000200,
  Places1763800000300,
  People1763800000400,
  Providers1763800000500,
  Catalogue1763800000600,
  Ledger1763800000700,
  Budgets1763800000800,
  Policy1763800000900,
  Ordering1763800001000,
  PlacingAwards1763800001010,
  Delivery1763800001100,
  Payments1763800001200,
  Notifications1763800001300,
  DemonstrationMark1763800001400,
  PostingTogether1763801000100,
  PlacingTogether1763801000110,
  OrderingBuyers1763801000300,
  FactsForBuyers1763801000310,
  PlacingForBuyers1763801000320,
  DeliveryWhoConfirms1763801000400,
  PaymentsPayers1763801000410,
  PaymentsAccountChanges1763801000411,
  LedgerPayingOver1763801000412,
  BudgetsInstalments1763801000413,
  PaymentsInstalments1763801000414,
  PaymentsHolderAccounts1763801000415,
  AccessDoors1763801000600,
  Wales1763801000700,
  NotificationsChannels1763801000610,
  NotificationsEarlierPhone1763801000611,
  PolicyOpenEndedValue1763801000500,
  OrderingLifeOfAwards1763801000510,
  LinkedByBuyer1763801000730,
  PlacingByBuyer1763801000731,
  HeldForChange1763801000732,
  ReceiverHasAccount1763801000733,
  PaymentsPartsTakenBack1763801000734,
  FundLastDay1763801000740,
  AccessGrantEvents1763801000750,
  CatalogueWordBits1763801000760,
  PaymentsMoneyReturned1763801000620,
  LedgerMoneyReturned1763801000630,
];
