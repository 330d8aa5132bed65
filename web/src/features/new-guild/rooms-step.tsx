import { i18n } from '@lingui/core';
import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import { Hash, LayoutList, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { guildsApi } from '../../api/guilds';
import { useRequest } from '../../store/use-request';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { Icon } from '../../ui/icon';
import { plans, type Plan } from './plans';
import { Step } from './step';
import { useSteps } from '../../store/first-steps';

/** Builds the rooms of a plan, each category before what stands in it. */
async function layOut(guildId: string, plan: Plan): Promise<true> {
  for (const category of plan.categories) {
    const made = await guildsApi.createChannel(guildId, { name: i18n._(category.name), type: 4 });
    for (const { name, topic, type } of category.rooms) {
      await guildsApi.createChannel(guildId, {
        type,
        name: i18n._(name),
        parent_id: made.id,
        ...(topic && { topic: i18n._(topic) }),
      });
    }
  }
  return true;
}

/** Rooms by a plan: shown before they are built. */
export function RoomsStep({ guildId }: { readonly guildId: string }) {
  const { _ } = useLingui();
  const steps = useSteps(guildId);
  const [planId, setPlanId] = useState<string | null>(null);
  const request = useRequest();
  const plan = plans.find((it) => it.id === planId);
  const build = async (chosen: Plan) => {
    if (!(await request.run(() => layOut(guildId, chosen)))) return;
    steps.finish('rooms');
    setPlanId(null);
  };
  return (
    <Step
      icon={LayoutList}
      done={steps.done.includes('rooms')}
      title={<Trans>Lay out the rooms</Trans>}
      hint={<Trans>Start from a plan and change what you like.</Trans>}
      below={
        plan && (
          <PlanView
            plan={plan}
            busy={request.busy}
            message={request.message}
            onBuild={() => void build(plan)}
            onCancel={() => setPlanId(null)}
          />
        )
      }
    >
      {plans.map((it) => (
        <button
          key={it.id}
          type="button"
          aria-expanded={it.id === planId}
          onClick={() => setPlanId(it.id === planId ? null : it.id)}
          className="h-7 rounded-full px-[11px] text-second font-medium text-text-2 shadow-edge hover:bg-hover hover:text-text aria-expanded:bg-accent-soft aria-expanded:text-accent touch:h-11"
        >
          {_(it.label)}
        </button>
      ))}
    </Step>
  );
}

interface PlanViewProps {
  readonly plan: Plan;
  readonly busy: boolean;
  readonly message: string | null;
  readonly onBuild: () => void;
  readonly onCancel: () => void;
}

function PlanView({ plan, busy, message, onBuild, onCancel }: PlanViewProps) {
  const { _ } = useLingui();
  return (
    <div className="grid gap-3 rounded-tile bg-raised p-4">
      {plan.categories.map((category) => (
        <div key={category.name.id} className="text-second text-text-2">
          <b className="font-semibold">{_(category.name)}</b>
          <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {category.rooms.map((room) => (
              <li key={room.name.id} className="flex items-center gap-1">
                <Icon icon={room.type === 0 ? Hash : Volume2} size={14} className="text-text-3" />
                {_(room.name)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <FormError message={message} />
      <div className="flex gap-2">
        <Button variant="primary" size="small" busy={busy} onClick={onBuild}>
          <Trans>Build these rooms</Trans>
        </Button>
        <Button variant="ghost" size="small" onClick={onCancel}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </div>
  );
}
