import { defineJob } from '@commonweal/kernel';

/** Somebody asked for a link to sign in; whether anybody has that address is found when it is sent. */
export const LinkAsked = defineJob<{ readonly linkId: string }>('access.link-asked');
