import { Outlet } from '@tanstack/react-router';
import { DialogHost } from './dialogs';

/** The page of the address with the dialog above it; dialogs can navigate. */
export function Root() {
  return (
    <>
      <Outlet />
      <DialogHost />
    </>
  );
}
