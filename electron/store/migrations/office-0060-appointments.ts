import type { Migration } from '../migrate.ts';

export const officeAppointments: Migration = {
  version: 60,
  purpose: 'in which roles somebody may speak when an impact assessment is signed off',
  up: (db) => {
    db.exec(`
      -- A JSON array of the roles of the sign-off (shared/domain/assurance/sign-off.ts) to which the force appointed the person.
      ALTER TABLE person ADD COLUMN capacities TEXT NOT NULL DEFAULT '[]';
    `);
  },
};
