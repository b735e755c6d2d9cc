import { expect, it } from 'vitest';
import { filesWith, startApplication } from '../builders/application.ts';
import { anEvent, sessions, theWindow } from '../hosts/fake-electron/probe.ts';

it('downloads nothing, in any session', async () => {
  await startApplication();
  for (const { events } of sessions) {
    const event = anEvent({});
    events.emit('will-download', event, {}, {});
    expect(event.defaultPrevented).toBe(true);
  }
});

it('does not go where something is dropped', () => {
  expect(theWindow().options['webPreferences']).toMatchObject({ navigateOnDragDrop: false });
});

it('leaves no trace in the lists of recent files', () => {
  expect(filesWith(/addRecentDocument|setJumpList|setUserTasks/, 'electron')).toEqual([]);
  const dialogs = filesWith(/showOpenDialog\(|showSaveDialog\(/, 'electron');
  expect(filesWith(/dontAddToRecent/, 'electron')).toEqual(dialogs);
});
