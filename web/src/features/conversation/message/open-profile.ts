import { openDialog } from '../../../store/dialogs';

/** Opens somebody's card beside what was pressed. */
export function openProfile(guildId: string, userId: string, beside: Element): void {
  const { x, y, width, height } = beside.getBoundingClientRect();
  openDialog({ kind: 'profile', guildId, userId, at: { x, y, width, height }, side: 'right' });
}
