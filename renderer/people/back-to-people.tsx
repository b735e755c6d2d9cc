import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BackLink } from '../ui/back-link.tsx';

/** The way back to the list, at the top of a page that was opened from it. */
export function BackToPeople(): ReactNode {
  const navigate = useNavigate();
  return <BackLink onClick={() => void navigate({ to: '/people' })} />;
}
