import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CONTRACT } from '../../../shared/contract/index.ts';
import { aFolder } from '../../builders/folder.ts';
import { addPerson, atWork, aVaultFolder, ownPassphrase, PASSPHRASE } from '../../builders/vault.ts';

const program = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url));

/** Runs the command line as a script would. */
function strongroom(
  args: readonly string[],
  environment: Record<string, string> = { STRONGROOM_PASSPHRASE: PASSPHRASE },
  input = '',
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    input,
  });
  return { status, stdout, stderr };
}

describe('usage', () => {
  it('is explained on request with 0, and after a mistake with 2', () => {
    expect(strongroom(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('report') });
    expect(strongroom(['report', '--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--threshold N'),
    });
    expect(strongroom([])).toMatchObject({ status: 2 });
    expect(strongroom(['unknown'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no command'),
    });
    expect(strongroom(['verify'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--vault DIR is missing'),
    });
    expect(strongroom(['verify', '--vault', 'x', '--nonsense'])).toMatchObject({ status: 2 });
    expect(
      strongroom(['report', 'kpi', '--vault', 'x', '--from', 'a', '--to', 'b', '--out', 'c']),
    ).toMatchObject({ status: 2 });
    expect(strongroom(['sample', '--out', 'x', '--referrals', 'many'])).toMatchObject({ status: 2 });
  });
});

describe('a reader who stops reading', () => {
  it('does not make a command fail', async () => {
    const child = spawn(process.execPath, [program, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
  });
});

describe('a passphrase', () => {
  it('comes from the environment, and without a terminal from nowhere else', async () => {
    const { folder } = await aVaultFolder();
    expect(strongroom(['verify', '--vault', folder], {})).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^strongroom: .*STRONGROOM_PASSPHRASE.*\n$/),
    });
    expect(strongroom(['verify', '--vault', folder, '--passphrase', PASSPHRASE])).toMatchObject({
      status: 2,
    });
  });

  it('that is wrong is refused with one line and without saying what is wrong with it', async () => {
    const { folder } = await aVaultFolder();
    expect(
      strongroom(['verify', '--vault', folder], { STRONGROOM_PASSPHRASE: 'not the passphrase' }),
    ).toEqual({
      status: 1,
      stdout: '',
      stderr: 'strongroom: That did not open the vault. Check the person and the passphrase.\n',
    });
  });
});

describe('create', () => {
  it('makes a vault whose recovery code opens it', () => {
    const vault = join(aFolder(), 'unit.strongroom');
    const made = strongroom(['create', '--vault', vault, '--json']);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const { recoveryCode } = JSON.parse(made.stdout) as { recoveryCode: string };
    expect(readdirSync(vault).toSorted()).toEqual([
      'assurance.db',
      'backups',
      'cases.db',
      'equality.db',
      'office.db',
      'vault.json',
    ]);
    expect(
      strongroom(['verify', '--vault', vault, '--recovery'], { STRONGROOM_PASSPHRASE: recoveryCode }),
    ).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('audit chain intact'),
    });
    expect(strongroom(['create', '--vault', vault])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('already'),
    });
    expect(strongroom(['create', '--vault', join(vault, 'backups', 'other.strongroom')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('one vault cannot hold another'),
    });
    expect(strongroom(['create', '--vault', join(dirname(vault), 'NUL.strongroom')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Windows keeps that name'),
    });
  });
});

describe('verify --against', () => {
  it('finds the heads that verify printed before, one by one or with commas, and fails at any other', async () => {
    const { folder } = await aVaultFolder();
    const verify = (...more: readonly string[]) => strongroom(['verify', '--vault', folder, ...more]);
    const printed = [...verify().stdout.matchAll(/head (\S+)/g)].map(([, head = '']) => head);
    expect(printed).toHaveLength(4);
    const [office = '', cases = '', ...others] = printed;
    const again = verify('--against', office, '--against', [cases, ...others].join(', '), '--json');
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(again.stdout)).toMatchObject({
      isIntact: true,
      against: printed.map((head) => ({ head, verdict: 'in the chain' })),
    });
    expect(verify('--against', `office-2-${'0'.repeat(16)}`)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('IS NOT IN THE CHAIN'),
      stderr: expect.stringContaining('Compare its digits with the printout first'),
    });
  });

  it('fails when the head is of a chain that this person cannot look at', async () => {
    const { folder, world } = await aVaultFolder();
    const server = await atWork(folder, { world });
    const given = await addPerson(server, ['custodian']);
    server.lock();
    (await atWork(folder, { world, passphrase: given })).lock();
    const environment = { STRONGROOM_PASSPHRASE: ownPassphrase(folder, given) };
    const head = `cases-1-${'0'.repeat(16)}`;
    expect(strongroom(['verify', '--vault', folder, '--against', head], environment)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('not checked'),
      stderr: expect.stringContaining('a head was not checked'),
    });
  });

  it('asks for no passphrase when what was typed is no head, and shows one', () => {
    expect(strongroom(['verify', '--vault', 'x', '--against', 'office-2'], {})).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('such as office-1234-0123456789abcdef'),
    });
  });
});

describe('a file that a command writes', () => {
  it('never goes into a vault', async () => {
    const { folder } = await aVaultFolder();
    const whole = readFileSync(join(folder, 'vault.json'));
    const out = join(folder, 'vault.json');
    const refused = { status: 1, stderr: expect.stringContaining('belongs to a vault') };
    expect(strongroom(['sample', '--out', out])).toMatchObject(refused);
    const tables = join(aFolder(), 'tables.json');
    writeFileSync(tables, '{}');
    expect(strongroom(['protect', '--in', tables, '--out', out])).toMatchObject(refused);
    expect(readFileSync(out)).toEqual(whole);
  });
});

describe('import and report', () => {
  it('take a caseload to four files, and refuse a bad row with its line and column', async () => {
    const { folder } = await aVaultFolder();
    const work = aFolder();
    const csv = join(work, 'caseload.csv');
    expect(strongroom(['sample', '--out', csv, '--seed', '3', '--referrals', '60'])).toMatchObject({
      status: 0,
    });

    const spoilt = join(work, 'spoilt.csv');
    const [header = '', ...rows] = readFileSync(csv, 'utf8').split('\n');
    const received = header.split(',').indexOf('received_at');
    expect(received).toBeGreaterThanOrEqual(0);
    writeFileSync(spoilt, [header.replace('received_at', 'recieved_at'), ...rows].join('\n'));
    const misnamed = strongroom(['import', '--vault', folder, spoilt]);
    expect(misnamed).toMatchObject({ status: 1, stderr: expect.stringContaining('received_at') });

    const imported = strongroom(['import', '--vault', folder, csv, '--json']);
    expect(imported).toMatchObject({ status: 0 });
    expect(JSON.parse(imported.stdout)).toMatchObject({ imported: 60 });

    const out = join(work, 'report');
    const reportTo = (folderOut: string, from: string, to: string, ...more: readonly string[]) =>
      strongroom([
        'report',
        'equality',
        '--vault',
        folder,
        '--from',
        from,
        '--to',
        to,
        '--out',
        folderOut,
        ...more,
      ]);
    const report = reportTo(out, '2023-04-01', '2026-03-31', '--by', 'sex,age', '--json');
    expect(report).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(report.stdout)).toMatchObject({ characteristics: ['sex', 'age'], threshold: 5 });
    expect(readdirSync(out).toSorted()).toEqual([
      'certificate.json',
      'report.csv',
      'report.csv-metadata.json',
      'report.pdf',
    ]);
    const { releaseId } = z.object({ releaseId: z.string() }).parse(JSON.parse(report.stdout));
    const withdrawn = strongroom([
      'call',
      'equality.withdrawRelease',
      '--vault',
      folder,
      '--input',
      JSON.stringify({ releaseId }),
    ]);
    expect(withdrawn).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be withdrawn') });
    const wrongWay = reportTo(join(work, 'no'), '2024-04-01', '2024-03-31');
    expect(wrongWay).toMatchObject({ status: 1, stderr: expect.stringContaining('to: must not be before') });
    expect(existsSync(join(work, 'no'))).toBe(false);
    const intoVault = reportTo(join(folder, 'reports'), '2023-04-01', '2026-03-31');
    expect(intoVault).toMatchObject({ status: 1, stderr: expect.stringContaining('belongs to a vault') });
    expect(existsSync(join(folder, 'reports'))).toBe(false);
  }, 120_000);
});

describe('methods', () => {
  it('lists what call reaches, and says what one takes', () => {
    const listed = strongroom(['methods', '--json'], {});
    expect(JSON.parse(listed.stdout)).toMatchObject({
      methods: expect.arrayContaining([{ method: 'office.people.add', permission: 'people.manage' }]),
    });
    const one = strongroom(['methods', '--of', 'office.people.suspend', '--json'], {});
    expect(JSON.parse(one.stdout)).toMatchObject({
      input: { required: ['personId', 'reason'], additionalProperties: false },
    });
    expect(strongroom(['methods', '--of', 'constructor'], {})).toMatchObject({ status: 2 });
  });

  it('can say what every method takes', () => {
    const { methods } = JSON.parse(strongroom(['methods', '--json'], {}).stdout) as {
      methods: readonly { method: string }[];
    };
    expect(methods.map(({ method }) => method)).toEqual(Object.keys(CONTRACT).toSorted());
    for (const { input } of Object.values(CONTRACT)) {
      expect(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).toHaveProperty('type', 'object');
    }
  });
});

describe('call', () => {
  it('prints the Result, whether the method, the input or the vault is refused', async () => {
    const { folder } = await aVaultFolder();
    const status = strongroom(['call', 'session.status', '--vault', folder]);
    expect(status).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(status.stdout)).toMatchObject({
      ok: true,
      value: { roles: expect.arrayContaining(['manager']) },
    });
    for (const [method, input, code] of [
      ['no.such.method', '{}', 'VALIDATION'],
      ['referrals.get', '{"referralId":7}', 'VALIDATION'],
      ['referrals.get', '{"referralId":"00000000-0000-4000-8000-000000000000"}', 'NOT_FOUND'],
    ] as const) {
      const refused = strongroom(['call', method, '--vault', folder, '--input', input]);
      expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/^strongroom: .*\n$/) });
      expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false, error: { code } });
    }
    const typed = '{"search":"Ondrin Talvesk"}';
    const listed = strongroom(
      ['call', 'referrals.list', '--vault', folder, '--input', '-'],
      undefined,
      typed,
    );
    expect(JSON.parse(listed.stdout)).toMatchObject({ ok: true, value: { total: 0 } });
    const unwise = strongroom([
      'call',
      'equality.report',
      '--vault',
      folder,
      '--input',
      '{"from":"2025-04-01","to":"2026-03-31","threshold":3}',
    ]);
    expect(JSON.parse(unwise.stdout)).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION', issues: [{ path: ['threshold'] }] },
    });
    const missing = strongroom(['call', 'session.status', '--vault', join(folder, 'nowhere')]);
    expect(JSON.parse(missing.stdout)).toMatchObject({ ok: false, error: { code: 'VAULT_MISSING' } });
  });
});

describe('verify', () => {
  it('names the compartment and the first bad entry of a chain that was altered', async () => {
    const { folder } = await aVaultFolder();
    const server = await atWork(folder);
    const office = server.session.database('office');
    office.exec("DROP TRIGGER audit_is_append_only_update; UPDATE audit SET person = 'x' WHERE seq = 2");
    server.lock();
    const verdict = strongroom(['verify', '--vault', folder]);
    expect(verdict).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('AUDIT CHAIN BROKEN: entry 2 was altered'),
      stderr: expect.stringContaining('not intact'),
    });
    const asJson = JSON.parse(strongroom(['verify', '--vault', folder, '--json']).stdout) as unknown;
    expect(asJson).toMatchObject({
      isIntact: false,
      compartments: [{ audit: { kind: 'broken', firstBadSeq: 2 } }, {}, {}, {}],
    });
  });
});

describe('demo', () => {
  it('does the main job, matches the published figures, and can be repeated', () => {
    const out = join(aFolder(), 'demo');
    for (let times = 0; times < 2; times += 1) {
      const demo = strongroom(['demo', '--out', out, '--json']);
      expect(demo).toMatchObject({ status: 0, stderr: '' });
      const result = JSON.parse(demo.stdout) as {
        files: readonly string[];
        figures: readonly { published: number; counted: number }[];
      };
      expect(result).toMatchObject({ matchesPublished: true });
      expect(result.figures.length).toBe(5);
      for (const { published, counted } of result.figures) expect(counted).toBe(published);
      for (const file of result.files) expect(existsSync(file)).toBe(true);
    }
  }, 180_000);

  it("does not touch a folder that is somebody else's", () => {
    const out = join(aFolder(), 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'letter.txt'), 'keep me');
    expect(strongroom(['demo', '--out', out])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not empty'),
    });
    expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('keep me');
  });
});
