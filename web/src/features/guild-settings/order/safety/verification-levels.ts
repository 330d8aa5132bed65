import { msg } from '@lingui/core/macro';

/**
 * The levels from the lowest up, in words. Without mail nothing is confirmed by it: time alone lets
 * people in, so nobody is shut out for good.
 */
export const verificationLevels = [
  { name: msg`None`, does: msg`Everybody writes as soon as they are in.` },
  { name: msg`Low`, does: msg`Their account on this server is a minute old.` },
  { name: msg`Medium`, does: msg`Their account on this server is five minutes old.` },
  {
    name: msg`High`,
    does: msg`Their account is five minutes old, and they have been in this guild for ten.`,
  },
  {
    name: msg`Highest`,
    does: msg`As High, and a second factor as soon as this server offers one. Until then it is as High.`,
  },
] as const;
