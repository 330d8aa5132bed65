import { useLingui } from '@lingui/react/macro';
import { useConversation } from '../conversation-state';
import { useScope } from '../conversation-context';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Sheet } from '../../../ui/sheet';
import { messageActions } from './message-actions';

/** The actions of a message under the thumb, after a long press. */
export function MessageSheet() {
  const { t } = useLingui();
  const scope = useScope();
  const message = useConversation((it) => it.sheet);
  const close = () => useConversation.setState({ sheet: null });
  const groups = (message ? messageActions(message, scope) : []).filter((it) => it.some(Boolean));
  return (
    <Sheet open={message !== null} onOpenChange={(open) => !open && close()} title={t`Message`}>
      {groups.map((group, at) => (
        <div key={at} className={cx('px-2', at > 0 && 'mt-1 border-t border-line pt-1')}>
          {group.map(
            (action, index) =>
              action && (
                <button
                  key={index}
                  type="button"
                  className={cx(
                    'flex h-12 w-full items-center gap-3.5 rounded-tile px-3.5 text-header font-medium active:bg-active',
                    action.danger && 'text-danger',
                  )}
                  onClick={() => {
                    close();
                    action.onSelect();
                  }}
                >
                  {action.icon && (
                    <Icon
                      icon={action.icon}
                      size={22}
                      className={action.danger ? undefined : 'text-text-3'}
                    />
                  )}
                  {action.label}
                </button>
              ),
          )}
        </div>
      ))}
    </Sheet>
  );
}
