/** The passphrase of every vault that tests make. Apart, for processes that must not load the test runner. */
export const PASSPHRASE = 'velvet anchor pepper lantern';
