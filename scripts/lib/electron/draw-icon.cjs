// Draws an SVG as square PNGs, each size from the vectors themselves. Runs inside Electron; DRAW_ICON holds the job as JSON.
/* global document, Image */
const fs = require('node:fs');
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

/** @type {{ svg: string, folder: string, sizes: readonly number[], userData: string }} */
const job = JSON.parse(process.env['DRAW_ICON'] ?? '');

app.setPath('userData', job.userData);
void app
  .whenReady()
  .then(draw)
  .then(() => app.exit(0), fail);

async function draw() {
  const image = `data:image/svg+xml;base64,${fs.readFileSync(job.svg).toString('base64')}`;
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  for (const size of job.sizes) {
    const picture = await window.webContents.executeJavaScript(`(${drawInPage})(${JSON.stringify(image)}, ${size})`);
    fs.writeFileSync(path.join(job.folder, `${size}x${size}.png`), Buffer.from(picture.split(',')[1], 'base64'));
  }
}

/**
 * Runs in the page.
 *
 * @param {string} url
 * @param {number} size
 */
async function drawInPage(url, size) {
  const image = Object.assign(new Image(), { src: url });
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png');
}

/** @param {unknown} error */
function fail(error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
