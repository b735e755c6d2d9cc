/** Lists that no outside body publishes: compiled for Strongroom from the practice its design papers cite. */
export const STRONGROOM_DESIGN = 'Strongroom design, 2026-11';

/** Mayor of London, PCD 1732: who the service is for and how it is described. */
export const PCD_1732 = 'MOPAC decision PCD 1732, Employee IDVA and ISVA';

/** The statutory definition of domestic abuse. */
export const DOMESTIC_ABUSE_ACT = 'Domestic Abuse Act 2021, sections 1 and 2';

/** The lists and questions of the Government Statistical Service, which public bodies share. */
export const GSS_HARMONISED = 'GSS harmonised standard';
