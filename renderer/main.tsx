import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { queryClient } from './api/query-client.ts';
import { Application } from './app/application.tsx';
import { lockWhenTold } from './app/locking.ts';
import './styles/main.scss';

// Zod would otherwise try to make functions from text, which the content security policy forbids.
z.config({ jitless: true });
lockWhenTold();

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Application />
    </QueryClientProvider>
  </StrictMode>,
);
