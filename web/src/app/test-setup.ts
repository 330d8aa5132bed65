import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { activateEnglish } from './i18n';

activateEnglish();
afterEach(cleanup);
