import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Eye } from 'lucide-react';
import { useEffect } from 'react';
import { useGuild } from '../../store/hooks';
import { useRealtime } from '../../store/realtime';
import { refreshView, stopViewing } from '../../store/view-as';
import { useErrorText } from '../../store/use-request';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { toast } from '../../ui/toast';

/** Asks the server again when roles, channels or the member looked through change. */
export function useFreshView() {
  const text = useErrorText();
  const target = useRealtime((it) => it.viewAs?.target.id);
  const guildId = useRealtime((it) => it.viewAs?.guildId) ?? '';
  const roles = useRealtime((it) => it.roles[guildId]);
  const member = useRealtime((it) => it.members[guildId]?.[target ?? '']);
  const channels = useRealtime((it) => (target ? it.channels : null));
  useEffect(() => {
    const stop = new AbortController();
    refreshView(stop.signal).catch((error: unknown) => toast({ text: text(error), tone: 'bad' }));
    return () => stop.abort();
  }, [target, guildId, roles, member, channels, text]);
}

/** Says whose eyes a guild is seen with, and leads back. It stands above everything else. */
export function ViewAsBar() {
  const { t } = useLingui();
  const view = useRealtime((it) => it.viewAs);
  const guild = useGuild(view?.guildId);
  if (!view || !guild) return null;
  const { name } = view.target;
  const beyond =
    view.beyond > 0 &&
    plural(view.beyond, {
      one: 'They see # channel that you do not.',
      other: 'They see # channels that you do not.',
    });
  return (
    <div className="flex-none pt-[env(safe-area-inset-top)]">
      <Banner
        icon={Eye}
        tone="good"
        title={<span className="min-w-0 truncate">{t`Seen as ${name}`}</span>}
        action={
          <Button size="small" variant="plain" className="touch:h-9" onClick={stopViewing}>
            <Trans>Back to yourself</Trans>
          </Button>
        }
      >
        {guild.name}
        {beyond && ` · ${beyond}`}
      </Banner>
    </div>
  );
}
