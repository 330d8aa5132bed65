import { lazy, Suspense, type ComponentType } from 'react';

/** A part whose code loads when it is first shown: nobody waits for it before a conversation. */
function later<P extends object>(module: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => ({ default: await module() }));
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

export const FriendsScreen = later(
  async () => (await import('../../features/friends/friends-screen')).FriendsScreen,
);

export const HomePage = later(async () => (await import('../../features/home/home-page')).HomePage);

export const StartPage = later(
  async () => (await import('../../features/new-guild/start-page')).StartPage,
);

export const GroupMembers = later(
  async () => (await import('../../features/direct-messages/group-members')).GroupMembers,
);
