import { useNavigate } from '@tanstack/react-router';
import { AsOfChoice } from '../../features/reports/past/as-of-choice.tsx';

/** The day that a page is looked at, which stands in its address. */
export function AsOf({ on }: { on: string | undefined }) {
  const navigate = useNavigate();
  return <AsOfChoice on={on} onChange={(day) => void navigate({ to: '.', search: day ? { on: day } : {} })} />;
}
