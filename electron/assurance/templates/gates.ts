import type { TemplateInput } from '../../../shared/domain/assurance/template.ts';

const gate = (
  id: string,
  title: string,
  assurance: string,
  rights: string,
  exitEvidence: string,
  isStop = false,
) => ({
  id,
  title,
  asks: { INFORMATION_ASSURANCE: assurance, INFORMATION_RIGHTS: rights },
  exitEvidence,
  isStop,
});

/**
 * The stages of a contract at which both units are consulted. Source: Mayor's Office for Policing and Crime, decision
 * PCD 1732 ("at all stages"); the stages and what is asked at each are Strongroom's own design.
 */
export const GATES: TemplateInput['gates'] = [
  gate(
    'G0',
    'Idea or change request',
    'Which data is touched, and how is it classified?',
    'What does screening say, and do you agree?',
    'Both views; the screening outcome',
  ),
  gate(
    'G1',
    'Requirements and business case',
    'Are the security requirements right and complete?',
    'Are basis, regime and description right?',
    'A draft of the assessment',
  ),
  gate(
    'G2',
    'Procurement',
    'Does the security schedule ask for the right evidence?',
    'Are the clauses there: data protection, logs and audit, sub-processors, transfers?',
    'The checklist of clauses',
  ),
  gate(
    'G3',
    'Evaluation and award',
    'Do the supplier’s answers hold, and what risk is left?',
    'What follows for risks and measures?',
    'The data protection officer’s advice',
  ),
  gate(
    'G4',
    'Signing, variation or novation',
    'Are the final terms those that were assessed?',
    'Are the terms of Article 28 and section 59 in it?',
    'An outcome that allows it. Nothing is signed before',
    true,
  ),
  gate(
    'G5',
    'Design and build',
    'What did the security test and the tests of section 66 find?',
    'Are sections 57 and 62 and the privacy notice seen to?',
    'Actions closed',
  ),
  gate(
    'G6',
    'Going live',
    'Is the risk that is left acceptable?',
    'Are the record of processing, policy document, agreements and training in place?',
    'Sign-off by the asset owner, or the risk owner',
  ),
  gate(
    'G7',
    'In life: variation, release, extension',
    'What does the change mean for security?',
    'What does screening say of the change?',
    'The amendment',
  ),
  gate(
    'G8',
    'Exit',
    'Are data, keys and access gone, and is that proved?',
    'What is returned, kept and archived?',
    'The closure record',
  ),
];
