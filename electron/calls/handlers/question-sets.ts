import { findTemplate, listTemplates, loadTemplate } from '../../assurance/question-sets.ts';
import type { Handlers } from '../router.ts';

export const questionSetHandlers = {
  'assurance.templates': ({ db }) => ({ templates: listTemplates(db('assurance')) }),
  'assurance.template': ({ db }, ref) => findTemplate(db('assurance'), ref),
  'assurance.loadTemplate': ({ db }, { json }) => loadTemplate(db('assurance'), json),
} satisfies Partial<Handlers>;
