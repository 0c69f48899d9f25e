import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { convertAffixes } from './lib/dictionary/affixes.mjs';
import { convertWords } from './lib/dictionary/words.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { say, step, StepError } from './lib/step.mjs';

// node scripts/make-dictionary.mjs [FOLDER [CONVERTER]]: makes the dictionary of the spell checker anew. FOLDER holds nl_NL.aff and
// nl_NL.dic, CONVERTER is Chromium's convert_dict. By hand, when OpenTaal publishes; what is needed: resources/dictionaries/README.md.
const [folder = '/usr/share/hunspell', converter = '/usr/lib/qt5/bin/qwebengine_convert_dict'] = process.argv.slice(2);
/** A character a byte: letters pass through as they are, and a flag is one byte of its own. */
const BYTES = 'latin1';
const target = path.join(ROOT, 'resources/dictionaries/nl-NL-3-0.bdic');

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'voorkant-dictionary-'));
try {
  await step('rewrite the flags', () => {
    const { lines, flags } = convertAffixes(fs.readFileSync(path.join(folder, 'nl_NL.aff'), BYTES));
    const words = convertWords(fs.readFileSync(path.join(folder, 'nl_NL.dic'), BYTES), flags);
    fs.writeFileSync(path.join(temporary, 'nl.aff'), lines.join('\n'), BYTES);
    fs.writeFileSync(path.join(temporary, 'nl.dic'), words.join('\n'), BYTES);
  });
  await step('convert to the form that Chromium reads', () => {
    const made = path.join(temporary, 'nl.bdic');
    const { status, stdout, stderr } = run(converter, [path.join(temporary, 'nl.aff'), made]);
    if (status !== 0 || !fs.existsSync(made)) {
      throw new StepError(
        stdout + stderr,
        'Install what resources/dictionaries/README.md names, or name another converter.',
      );
    }
    fs.copyFileSync(made, target);
  });
} finally {
  fs.rmSync(temporary, { recursive: true });
}
const content = fs.readFileSync(target);
say(
  `${path.relative(ROOT, target)}: ${content.length} bytes, SHA-256 ${createHash('sha256').update(content).digest('hex')}`,
);
