import { AppError } from '../../../shared/result.ts';
import { protectTables } from '../../../electron/protection/index.ts';
import { countOf, interiorCodes, SERVICE, untilRelease, type History } from './history.ts';

/** A release as its readers have it, and as the next one is made from. */
export type Printed = Awaited<ReturnType<typeof protectTables>>['releases'][number];

/** The releases of a history, up to one that is refused. */
export interface Releases {
  readonly printed: readonly Printed[];
  /** The sentence with which the next one is refused. Where every figure of it would tell too much that is right. */
  readonly refusal: string | null;
  /**
   * The counts of releases, such as "release 2: q1=q1a", of which the engine says that earlier releases bound them already. Only
   * that they cannot be 0, or cannot be large, may be known of those.
   */
  readonly boundBefore: ReadonlySet<string>;
}

/**
 * Makes all releases of a history, one after the other.
 *
 * @param remembers whether each is made in the knowledge of the earlier ones, or as if it were the first.
 */
export async function printReleases(
  history: History,
  { remembers }: { readonly remembers: boolean },
): Promise<Releases> {
  const printed: Printed[] = [];
  const boundBefore = new Set<string>();
  for (const place of history.plans.keys()) {
    try {
      const { releases, proof } = await protectTables(inputOf(history, place, remembers ? printed : []));
      for (const name of proof.givenAway) boundBefore.add(`release ${place + 1}: ${askedAs(name)}`);
      printed.push(...releases.slice(-1));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'UNSAFE_REPORT') throw error;
      return { printed, refusal: error.message, boundBefore };
    }
  }
  return { printed, refusal: null, boundBefore };
}

/** A conclusion such as "service=IDVA: everybody is q1=q1a; service=IDVA" as the question about those others. */
function askedAs(name: string): string {
  const [, whole = '', part] = /^(.*): everybody is (.*)$/u.exec(name) ?? [];
  if (part === undefined) return name;
  const own = part.split('; ').find((code) => code !== whole) ?? '';
  const total = own.startsWith(`${SERVICE}=`) ? 'answer' : `${SERVICE}=total`;
  return `others than ${own} with ${whole === 'total' ? total : whole}`;
}

/** What `strongroom protect` is given to make this release. */
export function inputOf(history: History, place: number, earlier: readonly Printed[]): unknown {
  const variables = [...(history.plans[place]?.variables ?? []), SERVICE];
  const services = interiorCodes(history, place, SERVICE);
  const { records } = untilRelease(history, place + 1);
  return {
    threshold: history.threshold,
    zeros: history.zeros,
    variables: Object.fromEntries(
      variables.map((variable) => [
        variable,
        {
          codes: interiorCodes(history, place, variable).map(({ code }) => code),
          merged: history.plans[place]?.merges[variable] ?? {},
        },
      ]),
    ),
    tables: variables.slice(0, -1).map((variable) => ({
      name: `${variable} by ${SERVICE}`,
      variables: [variable, SERVICE],
      cells: interiorCodes(history, place, variable).flatMap(({ code, atoms }) =>
        services.map((service) => ({
          at: [code, service.code],
          count: countOf(history, (countedIn) => countedIn.includes(place), {
            variable,
            atoms,
            services: service.atoms,
          }),
        })),
      ),
    })),
    releases: earlier.map((release, index) => ({ ...release, relation: history.relations[index] })),
    ...(records === undefined || records.length === 0 || earlier.length === 0 ? {} : { records }),
  };
}
