import { getAssessment } from '../../assurance/assessments.ts';
import { listPassages } from '../../assurance/gates.ts';
import { listDecisions } from '../../assurance/screening.ts';
import { readSignOff } from '../../assurance/sign-off.ts';
import { assessmentAsOf } from '../../assurance/versions.ts';
import {
  makeImpactAssessmentDocx,
  makeImpactAssessmentPdf,
} from '../../documents/impact-assessment-document.ts';
import { recordHeads } from '../../office/audit-heads.ts';
import { listPeople } from '../../office/people.ts';
import { inTransaction } from '../../store/connection.ts';
import { workingControls } from '../controls.ts';
import { headsHeld } from '../audit-heads.ts';
import type { Handlers } from '../router.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const assessmentDocumentHandlers = {
  'assurance.document': {
    prepare: async (context, { assessmentId, version: number, format, isForPublication }) => {
      const { db, world, at } = context;
      const assurance = db('assurance');
      const { items, version } = assessmentAsOf(assurance, assessmentId, number);
      const printId = `DP-${world.randomUuid().slice(0, 8)}`;
      const auditHeads = headsHeld(context);
      const assessment = getAssessment(assurance, assessmentId);
      const content = {
        assessment: {
          ...assessment,
          items,
          decisions: listDecisions(assurance, assessmentId),
          passages: listPassages(assurance, assessmentId),
        },
        signOff: readSignOff(assurance, assessmentId),
        nameOf: Object.fromEntries(
          listPeople(db('office')).map(({ personId, displayName }) => [personId, displayName]),
        ),
        version,
        printedAt: at,
        printId,
        copy: { number: 1, of: 1 },
        auditHeads,
        controls: Object.fromEntries(await workingControls(context)),
      };
      const options = { publishable: isForPublication };
      const bytes =
        format === 'pdf'
          ? makeImpactAssessmentPdf(content, options)
          : await makeImpactAssessmentDocx(content, options);
      const state = version === null ? 'draft' : `version ${version.number}`;
      const readers = isForPublication ? ' for publication' : '';
      return () => {
        const document = { documentId: printId, what: 'impact assessment', at, heads: auditHeads } as const;
        const office = db('office');
        inTransaction(office, () => recordHeads(office, document));
        return {
          printId,
          mimeType: format === 'pdf' ? ('application/pdf' as const) : (DOCX as typeof DOCX),
          fileName: `${assessment.reference} ${state}${readers}.${format}`,
          bytes,
        };
      };
    },
  },
} satisfies Partial<Handlers>;
