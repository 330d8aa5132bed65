import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFreshView, ViewAsBar } from '../../features/view-as/view-as-bar';
import { connect } from '../../store/connection';
import { useSession } from '../../store/session';
import { usePhone } from '../../ui/use-media';
import { DeskFrame } from './desk-frame';
import { PhoneFrame } from './phone-frame';
import { useDocumentTitle } from './document-title';
import { useOpening } from './opening';
import { useGreeting } from './use-greeting';
import { useShortcuts } from './use-shortcuts';
import { useShownLocation } from './shown-location';

/** The frame of a signed-in person: rail, channels, conversation, members; layers lie above. */
export function AppShell() {
  const token = useSession((it) => it.token);
  const navigate = useNavigate();
  const shown = useShownLocation();
  const phone = usePhone();
  useEffect(() => (token ? connect(token) : undefined), [token]);
  useEffect(() => {
    if (!token) void navigate({ to: '/login', replace: true });
  }, [token, navigate]);
  useOpening(shown);
  useGreeting(shown.guildId);
  useDocumentTitle(shown);
  useShortcuts();
  useFreshView();
  return (
    <div className="flex h-dvh flex-col">
      <ViewAsBar />
      {phone ? <PhoneFrame {...shown} /> : <DeskFrame {...shown} />}
      <Outlet />
    </div>
  );
}
