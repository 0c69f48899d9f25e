/** The building blocks of every screen. */
export { Button, IconButton, type ButtonVariant } from './button';
export { Combobox, type ComboOption } from './combobox';
export { copyText } from './copy';
export { DataTable, type Column, type TableOrder } from './data-table';
export { Dialog } from './dialog';
export { Duration } from './duration';
export { EmptyState } from './empty-state';
export { describedBy, Field, Select, TextArea, TextField, type Option } from './field';
export {
  addDaysTo,
  dayOf,
  daysBetweenDays,
  formatDay,
  formatDuration,
  formatMoney,
  formatPostcode,
  formatTime,
  formatTimeWithSeconds,
  formatWholeEuros,
} from './format';
export { HtmlText, htmlToPlainText } from './html-text';
export { Icon, type IconName } from './icon';
export { InsertingArea, type Inserter } from './inserting-area';
export { KeyHint } from './key-hint';
export { LineNotice } from './line-notice';
export { LiveRegion } from './live-region';
export { Notice } from './notice';
export { Panel } from './panel';
export { formatPhone } from './phone';
export { scrollStop } from './scroll-stop';
export { SidePane } from './side-pane';
export { Skeleton } from './skeleton';
export { Badge, StateMark, type Tone } from './state-mark';
export { nextIndex, TabLabel, Tabs, type Tab } from './tabs';
export { useNow } from './use-now';
export { BornText, DateText, Money } from './values';
export { VisuallyHidden } from './visually-hidden';
