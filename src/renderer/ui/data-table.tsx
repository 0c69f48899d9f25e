import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import './data-table.css';

/** One column. Numbers and money align to the `end`. */
export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly align?: 'start' | 'end';
  /** A CSS width; columns without one share what is left. */
  readonly width?: string;
  /** Explains the header on hover. */
  readonly title?: string;
  readonly isSortable?: boolean;
  readonly render: (row: Row) => ReactNode;
};

type DataTableProps<Row> = {
  /** Name of the table, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Opens a row by click anywhere on it, or Enter on its first cell; arrows go from row to row. */
  readonly onOpen?: (row: Row) => void;
  /** Name of the button in the first cell when its content does not say enough. */
  readonly openLabel?: (row: Row) => string;
  readonly selectedKey?: string | null;
  /** Columns keep their widths whatever stands in them: long words end in dots instead of on more lines. */
  readonly isFixed?: boolean;
  /** The order the rows are in, by the key of a column; the header of each sortable column asks for another. */
  readonly order?: TableOrder | undefined;
  /** Shown in the body when there are no rows. */
  readonly empty?: ReactNode;
};

export type TableOrder = {
  readonly key: string;
  readonly isDescending: boolean;
  readonly onChange: (key: string) => void;
};

/** A dense table with a header that stays in sight. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  openLabel,
  selectedKey = null,
  isFixed = false,
  order,
  empty,
}: DataTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const buttons = [...(body.current?.querySelectorAll<HTMLElement>('.vk-row-open') ?? [])];
    const from = buttons.findIndex((button) => button === event.target);
    const target = from < 0 ? null : stepOf(event.key, from, buttons.length);
    if (target === null) return;
    event.preventDefault();
    buttons[target]?.focus();
  };
  return (
    <table className={isFixed ? 'vk-table vk-table-fixed' : 'vk-table'} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} order={order} />
          ))}
        </tr>
      </thead>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrow keys of the buttons in its rows */}
      <tbody ref={body} onKeyDown={onOpen && move}>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={onOpen && 'vk-row-opens'}
            aria-selected={rowKey(row) === selectedKey ? true : undefined}
          >
            {columns.map(({ key, align = 'start', render }, index) => (
              <td key={key} className={`vk-cell-${align}`}>
                {index === 0 && onOpen ? (
                  <button
                    type="button"
                    className="vk-row-open"
                    data-row={rowKey(row)}
                    aria-label={openLabel?.(row)}
                    onClick={() => onOpen(row)}
                  >
                    {render(row)}
                  </button>
                ) : (
                  render(row)
                )}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty !== undefined && (
          <tr>
            <td colSpan={columns.length}>{empty}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

type HeaderCellProps<Row> = { readonly column: Column<Row>; readonly order: TableOrder | undefined };

function HeaderCell<Row>({ column, order }: HeaderCellProps<Row>) {
  const { key, header, align = 'start', width, title, isSortable = false } = column;
  const style = width === undefined ? undefined : { width };
  if (!isSortable || !order) {
    return (
      <th scope="col" className={`vk-cell-${align}`} style={style} title={title}>
        {header}
      </th>
    );
  }
  const direction = order.key !== key ? 'none' : order.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={`vk-cell-${align}`} style={style} aria-sort={direction} title={title}>
      <button type="button" className="vk-sort" onClick={() => order.onChange(key)}>
        {header}
        <span className="vk-sort-mark" aria-hidden="true">
          {SORT_MARKS[direction]}
        </span>
      </button>
    </th>
  );
}

const SORT_MARKS = { none: '', ascending: '▲', descending: '▼' } as const;

/** The row that an arrow leads to; stops at both ends. */
function stepOf(key: string, from: number, length: number): number | null {
  if (key === 'ArrowDown') return Math.min(from + 1, length - 1);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}
