import { i18n, type Messages } from '@lingui/core';

/**
 * The English catalogue as the build compiled it. Where none was extracted yet (tests, dev), the
 * texts in the source serve.
 */
const compiled = import.meta.glob<Messages>('../locales/en.po', {
  eager: true,
  import: 'messages',
});

/** Makes English the language of the client; called once before the first render. */
export function activateEnglish(): void {
  i18n.loadAndActivate({ locale: 'en', messages: compiled['../locales/en.po'] ?? {} });
}
