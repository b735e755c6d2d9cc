import type { Insider } from '../protection/index.ts';
import type { ReportService } from './report-tables.ts';

/**
 * What the certificate on paper says of readers who know more than the report: clients, workers who know everybody in one
 * service, and people of the force who know of cases in it.
 */
export function insidersInWords(
  insiders: readonly Insider[],
  services: readonly ReportService[],
): readonly string[] {
  if (insiders.length === 0) return [];
  const small = new Set(
    insiders
      .filter(({ profile }) => profile.endsWith('client') || profile.endsWith('clients'))
      .flatMap((insider) => insider.small.map(({ cell }) => cell)),
  ).size;
  const workers = services.flatMap(({ code, label }) => {
    const exactly = insiders.find(({ profile }) => profile === `worker (${code})`)?.exactly.length ?? 0;
    return exactly === 0 ? [] : [`of ${label}: ${exactly}`];
  });
  return [
    small === 0
      ? 'A client who knows one answer of their own, or two clients who gave the same, could not tell of any hidden count that it is small.'
      : `A client who knows one answer of their own, or two clients who gave the same, could tell of ${small} hidden ${small === 1 ? 'count' : 'counts'} that it is small. The certificate names them.`,
    workers.length === 0
      ? 'Adding and subtracting tells a worker who knows everybody in one service no hidden count of another.'
      : `A worker who knows everybody in one service could work out hidden counts of others exactly (who knows everybody ${workers.join('; ')}). The certificate names them.`,
    'No figure tells who was harmed by somebody of the force. Whoever knows of such a case can work out what that client can.',
  ];
}
