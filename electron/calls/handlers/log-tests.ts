import { readLogSample } from '../../assurance/log-sample.ts';
import { columnsOf, keepLogTest } from '../../assurance/log-tests.ts';
import type { Handlers } from '../router.ts';
import { writerOf } from './assurance.ts';

export const logTestHandlers = {
  'assurance.readLogSample': (_context, { files }) => columnsOf(readLogSample(files)),
  'assurance.testLog': (context, { assessmentId, files, ...asked }) =>
    keepLogTest(context.db('assurance'), assessmentId, readLogSample(files), asked, writerOf(context)),
} satisfies Partial<Handlers>;
