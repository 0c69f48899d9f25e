import type { MenuItemConstructorOptions } from 'electron';

/**
 * What the menu asks the window to do, as `app.commandGiven` carries it. The keys belong to the window (screens.md, "Keys"): the menu
 * only shows them, so that a key means one thing whether or not a field has the focus.
 */
export type MenuCommand =
  | 'conversation.new'
  | 'conversation.save'
  | 'question.next'
  | 'callback.open'
  | 'note.focus'
  | 'palette.open'
  | 'kennis.focus'
  | 'lines.open'
  | 'decides.show'
  | 'curtain.toggle'
  | 'keys.show'
  | 'settings.open'
  | 'about.open'
  | 'diagnostics.export'
  | 'session.switch'
  | 'call.simulate'
  | 'zoom.in'
  | 'zoom.out'
  | 'zoom.reset';

export type MenuOptions = {
  readonly give: (command: MenuCommand) => void;
  /** On the practice municipality a call can be simulated. */
  readonly isSandbox: boolean;
  readonly hasDeveloperTools: boolean;
  readonly platform: NodeJS.Platform;
};

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/** The menu bar, in Dutch. Build it with `Menu.setApplicationMenu(Menu.buildFromTemplate(…))`. */
export function menuTemplate(options: MenuOptions): Item[] {
  const command = (label: string, name: MenuCommand): Item => ({ label, click: () => options.give(name) });
  // Shown beside the label, but left to the window to handle.
  const keyed = (label: string, name: MenuCommand, accelerator: string): Item => ({
    ...command(label, name),
    accelerator,
    registerAccelerator: false,
  });
  return [
    { label: '&Bestand', submenu: fileMenu(command) },
    { label: 'Be&werken', submenu: EDIT_MENU },
    { label: 'B&eeld', submenu: viewMenu({ ...options, command, keyed }) },
    { label: '&Gesprek', submenu: conversationMenu({ ...options, command, keyed }) },
    {
      label: '&Help',
      role: 'help',
      submenu: [
        keyed('Toetsen', 'keys.show', 'F1'),
        command('Diagnose opslaan…', 'diagnostics.export'),
        SEPARATOR,
        command('Over Voorkant', 'about.open'),
      ],
    },
  ];
}

type Command = (label: string, name: MenuCommand) => Item;
type Makers = MenuOptions & {
  readonly command: Command;
  readonly keyed: (label: string, name: MenuCommand, accelerator: string) => Item;
};

function fileMenu(command: Command): Item[] {
  return [
    command('Instellingen…', 'settings.open'),
    command('Andere gebruiker…', 'session.switch'),
    SEPARATOR,
    { role: 'quit', label: 'Afsluiten', accelerator: 'CommandOrControl+Q' },
  ];
}

const EDIT_MENU: Item[] = [
  { role: 'undo', label: 'Ongedaan maken' },
  { role: 'redo', label: 'Opnieuw' },
  SEPARATOR,
  { role: 'cut', label: 'Knippen' },
  { role: 'copy', label: 'Kopiëren' },
  { role: 'paste', label: 'Plakken' },
  { role: 'selectAll', label: 'Alles selecteren' },
];

function viewMenu({ command, keyed, hasDeveloperTools, platform }: Makers): Item[] {
  const developer: Item[] = [
    SEPARATOR,
    { role: 'reload', label: 'Opnieuw laden', accelerator: 'CommandOrControl+R' },
    { role: 'toggleDevTools', label: 'Hulpmiddelen voor ontwikkelaars', accelerator: 'CommandOrControl+Shift+I' },
  ];
  return [
    keyed('Zoeken in alles', 'palette.open', 'CommandOrControl+K'),
    keyed('Kennis', 'kennis.focus', '/'),
    keyed('Lijnen', 'lines.open', 'CommandOrControl+L'),
    SEPARATOR,
    keyed('Scherm afschermen', 'curtain.toggle', 'F9'),
    SEPARATOR,
    { ...command('Groter', 'zoom.in'), accelerator: 'CommandOrControl+=' },
    { ...command('Kleiner', 'zoom.out'), accelerator: 'CommandOrControl+-' },
    { ...command('Normale grootte', 'zoom.reset'), accelerator: 'CommandOrControl+0' },
    {
      role: 'togglefullscreen',
      label: 'Volledig scherm',
      accelerator: platform === 'darwin' ? 'Ctrl+Command+F' : 'F11',
    },
    ...(hasDeveloperTools ? developer : []),
  ];
}

function conversationMenu({ command, keyed, isSandbox }: Makers): Item[] {
  return [
    keyed('Nieuw gesprek', 'conversation.new', 'CommandOrControl+N'),
    keyed('Volgende vraag', 'question.next', 'CommandOrControl+Shift+N'),
    keyed('Notitie', 'note.focus', 'CommandOrControl+J'),
    keyed('Terugbelverzoek', 'callback.open', 'CommandOrControl+B'),
    keyed('Wie bepaalt wat', 'decides.show', 'CommandOrControl+D'),
    keyed('Gesprek opslaan', 'conversation.save', 'CommandOrControl+Enter'),
    ...(isSandbox ? [SEPARATOR, command('Simuleer oproep…', 'call.simulate')] : []),
  ];
}
