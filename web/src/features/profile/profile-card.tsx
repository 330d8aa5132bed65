import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { meApi } from '../../api/me';
import type { DialogRequest } from '../../store/dialogs';
import { usePerson } from '../../store/hooks';
import { useErrorText } from '../../store/use-request';
import { EmptyState } from '../../ui/empty-state';
import { PopoverAt } from '../../ui/popover-at';
import { Sheet } from '../../ui/sheet';
import { Skeleton } from '../../ui/skeleton';
import { usePhone } from '../../ui/use-media';
import { CardBody } from './card-body';

interface ProfileCardProps {
  readonly request: Extract<DialogRequest, { kind: 'profile' }>;
  readonly onClose: () => void;
}

/** Who somebody is: beside what was pressed, on the phone as a sheet. */
export function ProfileCard({ request, onClose }: ProfileCardProps) {
  const { t } = useLingui();
  const { guildId, userId, at, side } = request;
  const phone = usePhone();
  const name = usePerson(userId, guildId).name;
  const label = t`About ${name}`;
  const content = <Loaded guildId={guildId} userId={userId} />;
  return phone ? (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={label}>
      {content}
    </Sheet>
  ) : (
    <PopoverAt at={at} {...(side ? { side } : {})} label={label} onClose={onClose}>
      <div className="w-[304px]">{content}</div>
    </PopoverAt>
  );
}

function Loaded({ guildId, userId }: { readonly guildId: string; readonly userId: string }) {
  const text = useErrorText();
  const { data, error } = useQuery({
    queryKey: ['card', guildId, userId],
    queryFn: ({ signal }) => meApi.card(userId, guildId, signal),
    staleTime: 30_000,
  });
  if (error) return <EmptyState>{text(error)}</EmptyState>;
  if (!data) return <Skeleton rows={5} className="p-5" />;
  return <CardBody guildId={guildId} card={data} />;
}
