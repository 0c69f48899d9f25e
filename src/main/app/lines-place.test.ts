import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLines } from './lines-place';

describe('findLines', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'voorkant-lines-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes what was asked for before anything else', () => {
    mkdirSync(path.join(folder, 'lines'));

    expect(findLines('eigen.yaml', folder)).toBe('eigen.yaml');
  });

  it('finds the folder of the app itself', () => {
    mkdirSync(path.join(folder, 'lines'));

    expect(findLines(null, folder)).toBe(path.join(folder, 'lines'));
  });

  it('finds nothing on a fresh machine', () => {
    expect(findLines(null, folder)).toBeNull();
  });
});
