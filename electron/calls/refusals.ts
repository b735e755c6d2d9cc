import { AppError } from '../../shared/result.ts';

// What a call is refused with on more than one side of the vault thread, or in more than one handler.

export const hasLocked = (): AppError => new AppError('LOCKED', 'The vault is locked. Unlock it first.');

export const noSuchMethod = (): AppError => new AppError('VALIDATION', 'There is no such method.');

export const doesNotHoldKey = (): AppError =>
  new AppError('FORBIDDEN', 'You do not hold the key of that part of the vault.');
