export { certificateOf, type Certificate } from './certificate.ts';
export { checkProtected, type Checked } from './check.ts';
export { protectJj, protectTables } from './protect.ts';
export {
  checkRounded,
  ROUNDING_BASES,
  roundedTablesSchema,
  roundTables,
  type RoundedTables,
} from './rounding/round-tables.ts';
export { suggestMerges, type Suggestion, type Suggestions } from './choosing/suggest-merges.ts';
export { nameOfCodes } from './tables/names.ts';
export { allowedMerges, mergeCodes } from './tables/merge.ts';
export type { Insider, ProtectedJj, ProtectedTable, ProtectedTables, Reason } from './output.ts';
export type { ProtectOptions } from './protect-problem.ts';
export { releaseSchema, tablesInputSchema, type EarlierRelease, type TablesInput } from './tables/input.ts';
