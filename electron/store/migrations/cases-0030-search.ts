import type { Migration } from '../migrate.ts';

export const casesSearch: Migration = {
  version: 30,
  purpose: 'full-text search over what a referral is found by',
  up: (db) => {
    db.exec(`
      -- The columns are what referrals/search.ts puts in. The table keeps them, so that a row can be taken out by its number
      -- whatever later versions would index; a contentless table must be told the old words exactly.
      CREATE VIRTUAL TABLE referral_search USING fts5 (
        reference, pseudonym, names, numbers, referrer,
        prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
      );
      -- secure-delete: without it FTS5 keeps the words of a deleted row until a merge.
      INSERT INTO referral_search (referral_search, rank) VALUES ('secure-delete', 1);

      INSERT INTO referral_search (rowid, reference, pseudonym, names, numbers, referrer)
      SELECT id, reference, pseudonym,
        concat_ws(' ', record ->> '$.client.name.full', record ->> '$.client.name.preferred'),
        (SELECT group_concat(concat_ws(' ', typed, replace(typed, ' ', '')), ' ')
           FROM (SELECT value ->> '$.value' AS typed FROM json_each(record, '$.safeContacts')
                 UNION ALL SELECT value ->> '$.crimeReference' FROM json_each(record, '$.allegedPerpetrators'))),
        concat_ws(' ', record ->> '$.route.referrer.name', record ->> '$.route.referrer.unit',
          record ->> '$.route.referrer.contact')
      FROM referral;
    `);
  },
};
