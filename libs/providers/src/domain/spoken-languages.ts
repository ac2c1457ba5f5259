/** Languages in which support is offered: ISO 639-1, with British Sign Language. Their places are kept: add at the end. */
export const SPOKEN_LANGUAGES = [
  ...(['en', 'cy', 'bsl', 'pl', 'ro', 'pa', 'ur', 'bn', 'gu', 'ar'] as const),
  ...(['zh', 'so', 'fa', 'ku', 'pt', 'es', 'fr', 'it', 'uk', 'tr', 'ta', 'ga'] as const),
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];
