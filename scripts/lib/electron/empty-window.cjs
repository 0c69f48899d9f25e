// The least that Electron can be: one window on an empty page. `bench startup` measures Voorkant against it. Runs inside Electron.
const { app, BrowserWindow } = require('electron');

const userData = process.env['VOORKANT_USER_DATA'];
if (userData) app.setPath('userData', userData);
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('about:blank'));
