import { afterEach } from 'vitest';
import { activateEnglish } from './i18n';

activateEnglish();

if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
