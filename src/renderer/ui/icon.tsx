/** Outlines on a 16×16 grid. An icon never stands alone: a word or a label goes with it. */
const PATHS = {
  add: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14',
  phone:
    'M3.2 2.5h2.6l1.2 3-1.6 1.2a8 8 0 0 0 3.9 3.9l1.2-1.6 3 1.2v2.6c0 .4-.3.7-.7.7A10.6 10.6 0 0 1 2.5 3.2c0-.4.3-.7.7-.7z',
  pause: 'M5.5 3v10M10.5 3v10',
  play: 'M5 3l8 5-8 5z',
  person: 'M8 2.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M2.8 13.5c.5-2.7 2.5-4 5.2-4s4.7 1.3 5.2 4',
  people:
    'M6 3a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 6 3M1.5 13c.4-2.4 2-3.6 4.5-3.6S10.100 10.600 10.500 13M10.500 3.200a2.100 2.100 0 0 1 0 4M11.700 9.600c1.600.300 2.500 1.500 2.800 3.400',
  building: 'M3 13.500V3.500l6-1.500v11.500M9 6h4v7.500M2 13.500h12M5.500 6h1M5.500 9h1M11 9h.500',
  book: 'M8 4C6.500 3 4.500 2.700 2.500 3v9.500c2-.300 4 0 5.500 1 1.500-1 3.500-1.300 5.500-1V3c-2-.300-4 0-5.500 1zM8 4v9.500',
  lines: 'M2.500 4h2M7 4h6.500M2.500 8h6.500M11.500 8h2M2.500 12h4M9 12h4.500',
  eye: 'M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  shield: 'M8 2l5 1.800v4c0 3-2 5-5 6.200-3-1.200-5-3.200-5-6.200v-4z',
  retry: 'M13 8a5 5 0 1 1-1.500-3.600M13 2v3h-3',
  check: 'M3 8.500l3.200 3L13 4.500',
  warning: 'M8 2.500l6 11H2zM8 6.500v3.500M8 11.700v.300',
  danger: 'M5.500 2h5L14 5.500v5L10.500 14h-5L2 10.500v-5zM8 5v3.700M8 10.800v.300',
  info: 'M8 2.200a5.800 5.800 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200M8 7.300v3.700M8 5v.300',
  note: 'M3 2.500h7l3 3v8H3zM5.500 7h5M5.500 10h3.500',
  callback:
    'M9.500 3.500h-4a3 3 0 0 0-3 3v.500M7 1.500 9.500 3.500 7 5.500M13.500 9.500v1a3 3 0 0 1-3 3h-4M9 11.500l-2.500 2 2.500 2',
  link: 'M6.500 9.500l3-3M7 5l1.500-1.500a2.500 2.500 0 0 1 4 0 2.500 2.500 0 0 1 0 4L11 9M9 11l-1.500 1.500a2.500 2.500 0 0 1-4 0 2.500 2.500 0 0 1 0-4L5 7',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  chevronDown: 'M4 6l4 4 4-4',
  chevronUp: 'M4 10l4-4 4 4',
  chevronRight: 'M6 4l4 4-4 4',
  back: 'M10 4L6 8l4 4',
  settings: 'M2.500 5h6M11.500 5h2M2.500 11h2M7.500 11h6M10 3.500v3M6 9.500v3',
  help: 'M8 2.200a5.800 5.800 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200M6.200 6.500A1.800 1.800 0 1 1 8 8.300V9.300M8 11.200v.300',
  print: 'M4.500 6v-3.500h7V6M4.500 12h-2V6h11v6h-2M4.500 9.500h7v4h-7z',
  document: 'M4 2h5l3 3v9H4zM9 2v3h3',
  euro: 'M12 4.500A4 4 0 0 0 6 8a4 4 0 0 0 6 3.500M3.500 7h5.500M3.500 9h5',
  clock: 'M8 2.200a5.800 5.800 0 1 0 0 11.600A5.800 5.800 0 0 0 8 2.200M8 5v3.200l2 1.300',
  trash: 'M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.500 9h6l.500-9',
  undo: 'M6 3.500 3 6.500l3 3M3 6.500h6a4 4 0 0 1 0 7H7',
  home: 'M2.500 8 8 3l5.500 5M4 7v6.500h8V7',
  outbox: 'M2.500 9v4.500h11V9M8 10V2.500M5 5l3-3 3 3',
  star: 'M8 2.200l1.700 3.700 4 .400-3 2.700.900 4L8 11l-3.600 2 .900-4-3-2.700 4-.400z',
  filter: 'M2.500 3.500h11L9.500 8.500v4l-3 1v-5z',
  desk: 'M2 6.500h12M3.500 6.500v7M12.500 6.500v7M5.500 3h5v3.500h-5z',
  mail: 'M2 4h12v8.500H2zM2 4.500l6 4.500 6-4.500',
  chat: 'M2.500 3h11v7.500h-6L4.500 13v-2.500h-2z',
  menu: 'M2.500 4.500h11M2.500 8h11M2.500 11.500h11',
} as const;

/** Names of the drawn icons. */
export type IconName = keyof typeof PATHS;

type IconProps = { readonly name: IconName; readonly label?: string };

/** A line icon of 16 px. Without `label` it is decoration and hidden from screen readers. */
export function Icon({ name, label }: IconProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="vk-icon" viewBox="0 0 16 16" width="16" height="16" focusable="false" {...naming}>
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
