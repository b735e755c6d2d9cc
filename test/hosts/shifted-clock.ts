// Loaded before everything else in the main process and in each of its threads: the application asks the time as ever,
// and it is another one, which passes as time does.
import { CLOCK_VARIABLE, shiftDate } from './shift-date.ts';

shiftDate(Number(process.env[CLOCK_VARIABLE] ?? '0'));
