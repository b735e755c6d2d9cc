import { leavesOf } from './condition.ts';
import { questionsIn } from './screening.ts';
import { templateSchema, type Template, type TemplateInput } from './template.ts';

/** What is wrong with a template, and where, as `steps.2.questions.4`. */
export interface TemplateFault {
  readonly path: string;
  readonly message: string;
}

export type ReadTemplate =
  | { readonly template: Template; readonly faults: readonly [] }
  | { readonly template: null; readonly faults: readonly TemplateFault[] };

/**
 * Reads a template, such as a force's own set, and finds everything that is wrong with it at once: its shape, ids that are
 * used twice, and references to what it does not have.
 */
export function readTemplate(value: unknown): ReadTemplate {
  const read = templateSchema.safeParse(value);
  if (!read.success) {
    return {
      template: null,
      faults: read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    };
  }
  const faults = [
    ...repeatedIds(read.data),
    ...brokenConditions(read.data),
    ...brokenScreening(read.data),
    ...brokenScales(read.data),
    ...brokenCoverage(read.data),
  ];
  return faults.length === 0 ? { template: read.data, faults: [] } : { template: null, faults };
}

/** A template of the program's own. @throws Error if it does not fit together, which a test would have shown. */
export function ownTemplate(value: TemplateInput): Template {
  const { template, faults } = readTemplate(value);
  if (template === null) throw new Error(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return template;
}

interface Placed {
  readonly id: string;
  readonly path: string;
}

const questionsOf = ({ steps }: Template): readonly Placed[] =>
  steps.flatMap(({ questions }, step) =>
    questions.map(({ id }, place) => ({ id, path: `steps.${step}.questions.${place}` })),
  );

const screeningOf = ({ screening }: Template): readonly Placed[] =>
  screening.sets.flatMap(({ questions }, set) =>
    questions.map(({ id }, place) => ({ id, path: `screening.sets.${set}.questions.${place}` })),
  );

function repeatedIds(template: Template): readonly TemplateFault[] {
  const kinds = [
    // Answers of both kinds are kept by the ids of their questions.
    [...questionsOf(template), ...screeningOf(template)],
    template.steps.map(({ id }, place) => ({ id, path: `steps.${place}` })),
    template.screening.sets.map(({ id }, place) => ({ id, path: `screening.sets.${place}` })),
    template.riskScales.map(({ id }, place) => ({ id, path: `riskScales.${place}` })),
    template.gates.map(({ id }, place) => ({ id, path: `gates.${place}` })),
    template.coverage.map(({ id }, place) => ({ id, path: `coverage.${place}` })),
    // A rule keeps its id through its versions.
    template.screening.rules.map(({ id, version }, place) => ({
      id: `${id}, version ${version}`,
      path: `screening.rules.${place}`,
    })),
  ];
  return kinds.flatMap((placed) => {
    const seen = new Set<string>();
    return placed.flatMap(({ id, path }) => {
      const isRepeated = seen.has(id);
      seen.add(id);
      return isRepeated ? [{ path, message: `${id} is used before. Every id is used once.` }] : [];
    });
  });
}

function brokenConditions(template: Template): readonly TemplateFault[] {
  const optionsOf = new Map(
    template.steps.flatMap(({ questions }) =>
      questions.map(({ id, answer }): [string, readonly string[] | null] => [
        id,
        answer.kind === 'choice' ? answer.options.map(({ code }) => code) : null,
      ]),
    ),
  );
  const before = new Set<string>();
  return template.steps.flatMap(({ questions }, step) =>
    questions.flatMap(({ id, when, answer }, place) => {
      const path = `steps.${step}.questions.${place}`;
      const codes = answer.kind === 'choice' ? answer.options.map(({ code }) => code) : [];
      const repeated = codes.filter((code, at) => codes.indexOf(code) !== at);
      const faults = [
        ...repeated.map((code) => ({ path, message: `The option ${code} is there twice.` })),
        ...(when === undefined ? [] : leavesOf(when)).flatMap(({ question, oneOf }) => {
          const options = optionsOf.get(question);
          if (!before.has(question)) {
            return [
              { path, message: `Its condition asks for ${question}, which is not a question before it.` },
            ];
          }
          if (options === null) {
            return [{ path, message: `Its condition asks for the choice in ${question}, which has none.` }];
          }
          return oneOf
            .filter((code) => options?.includes(code) !== true)
            .map((code) => ({
              path,
              message: `Its condition asks for ${code}, which ${question} does not offer.`,
            }));
        }),
      ];
      before.add(id);
      return faults;
    }),
  );
}

function brokenScreening(template: Template): readonly TemplateFault[] {
  const known = new Set(screeningOf(template).map(({ id }) => id));
  const { question, oneOf } = template.screening.nothingToAssess;
  const gate = template.steps.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  const options = gate?.answer.kind === 'choice' ? gate.answer.options.map(({ code }) => code) : [];
  const unknown = oneOf.filter((code) => !options.includes(code));
  const faults = unknown.map((code) => ({
    path: 'screening.nothingToAssess',
    message: `${question} is no question that offers ${code}.`,
  }));
  return [
    ...faults,
    ...template.screening.rules.flatMap(({ when, from, until }, place) => {
      const path = `screening.rules.${place}`;
      return [
        ...questionsIn(when)
          .filter((id) => !known.has(id))
          .map((id) => ({ path, message: `It counts ${id}, which is no screening question.` })),
        ...(until !== undefined && until <= from ? [{ path, message: 'It ends before it begins.' }] : []),
      ];
    }),
  ];
}

function brokenScales({ riskScales }: Template): readonly TemplateFault[] {
  return riskScales.flatMap(({ likelihoods, severities, levels, grid, high }, place) => {
    const path = `riskScales.${place}`;
    const isFull =
      grid.length === severities.length && grid.every((row) => row.length === likelihoods.length);
    const known = new Set(levels.map(({ code }) => code));
    const unknown = [...new Set([...grid.flat(), high])].filter((level) => !known.has(level));
    return [
      ...(isFull
        ? []
        : [{ path, message: 'Its grid needs a row for each severity and a level for each likelihood.' }]),
      ...unknown.map((level) => ({ path, message: `${level} is not one of its levels.` })),
      ...(isRising(grid, levels)
        ? []
        : [{ path, message: 'More likely or more severe must never be a lower level.' }]),
    ];
  });
}

function isRising(
  grid: readonly (readonly string[])[],
  levels: readonly { readonly code: string }[],
): boolean {
  const rank = (level: string | undefined): number => levels.findIndex(({ code }) => code === level);
  return grid.every((row, at) =>
    row.every(
      (level, column) =>
        (column === 0 || rank(level) >= rank(row[column - 1])) &&
        (at === 0 || rank(level) >= rank(grid[at - 1]?.[column])),
    ),
  );
}

function brokenCoverage(template: Template): readonly TemplateFault[] {
  const known = new Set(questionsOf(template).map(({ id }) => id));
  return template.coverage.flatMap(({ answers, lists }, place) => {
    const path = `coverage.${place}`;
    return [
      ...answers
        .filter((id) => !known.has(id))
        .map((id) => ({ path, message: `It asks for ${id}, which is no question.` })),
      ...(answers.length + lists.length === 0 ? [{ path, message: 'It asks for nothing.' }] : []),
    ];
  });
}
