import { useParams, useRouter } from '@tanstack/react-router';
import { ServedBy } from '../features/auth/served-by';
import { OwnerPage } from '../features/owner/owner-page';
import { OwnerReportsPage } from '../features/reports/owner-reports-page';
import { SignUp } from './pages';

/** The owner's link and, once they are the owner, their page. */
export function OwnerRoute() {
  const { page } = useParams({ strict: false });
  const { history } = useRouter();
  return (
    <OwnerPage
      signUp={(ownerToken, onDone) => <SignUp ownerToken={ownerToken} onDone={onDone} />}
      footer={<ServedBy />}
      reports={<OwnerReportsPage />}
      pageId={page}
      onPage={(id) => history.replace(`/owner/${id}`)}
      onList={() => history.replace('/owner')}
      onClose={() => history.push('/channels/@me')}
    />
  );
}
