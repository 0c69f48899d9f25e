import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const FOLDER = 'resources/icons';
const drawn = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.png'));

/** Width and height in the header of a PNG. */
function sizeOf(file: string): string {
  const content = fs.readFileSync(path.join(FOLDER, file));
  expect(content.toString('latin1', 1, 4)).toBe('PNG');
  return `${content.readUInt32BE(16)}x${content.readUInt32BE(20)}`;
}

describe('the icons', () => {
  it('come in the sizes that task bars, lists and launchers show', () => {
    expect(drawn).toEqual(
      expect.arrayContaining(['16x16.png', '32x32.png', '48x48.png', '256x256.png', '512x512.png']),
    );
  });

  it.each(drawn)('%s is as large as its name says', (file) => {
    expect(`${sizeOf(file)}.png`).toBe(file);
  });

  it.each(['linux', 'win', 'mac'])('give the packaged app of %s its own', (system) => {
    const config = parse(fs.readFileSync('electron-builder.yml', 'utf8')) as Record<string, { icon?: string }>;

    expect(fs.existsSync(config[system]?.icon ?? '')).toBe(true);
  });
});
