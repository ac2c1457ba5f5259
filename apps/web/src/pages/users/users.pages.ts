import type { Type } from '@nestjs/common';
import { ClientsPage } from '../clients/clients.page';
import { NewClientPage } from '../clients/new/new-client.page';
import { RevokeClientPage } from '../clients/revoke/revoke-client.page';
import { SetLimitPage } from './user/limit/limit.page';
import { TakeRolePage } from './user/role/grant/take-role.page';
import { GiveRolePage } from './user/role/give-role.page';
import { UserPage } from './user/user.page';
import { UsersPage } from './users.page';

/** Where an administrator says who may do what in their councils. */
export const USER_PAGES: readonly Type[] = [
  ...[UsersPage, UserPage, GiveRolePage, TakeRolePage, SetLimitPage],
  ...[ClientsPage, NewClientPage, RevokeClientPage],
];
