export { AboutScreen } from './about-screen';
export { SettingsScreen } from './settings-screen';
export { createSettingsSlice, DEFAULT_SETTINGS, type SettingsSlice } from './slice';
export { stepZoom } from './zoom';
