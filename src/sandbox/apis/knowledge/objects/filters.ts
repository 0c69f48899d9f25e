import { invalidField } from '../../customers/rest/problems';

type Data = Readonly<Record<string, unknown>>;
type Test = (data: Data) => boolean;

const OPERATORS = ['exact', 'gt', 'gte', 'lt', 'lte', 'icontains', 'in'] as const;
type Operator = (typeof OPERATORS)[number];

/** Values below a nested key; a list is looked into at every place. */
function valuesAt(value: unknown, keys: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => valuesAt(item, keys));
  const [key, ...rest] = keys;
  if (key === undefined) return [value];
  return isData(value) ? valuesAt(value[key], rest) : [];
}

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

function order(own: unknown, asked: string): number {
  const numeric = Number(asked);
  if (typeof own === 'number' && !Number.isNaN(numeric)) return own - numeric;
  return textOf(own) < asked ? -1 : Number(textOf(own) > asked);
}

const COMPARE: Readonly<Record<Operator, (own: unknown, asked: string) => boolean>> = {
  exact: (own, asked) => textOf(own) === asked,
  gt: (own, asked) => order(own, asked) > 0,
  gte: (own, asked) => order(own, asked) >= 0,
  lt: (own, asked) => order(own, asked) < 0,
  lte: (own, asked) => order(own, asked) <= 0,
  icontains: (own, asked) => textOf(own).toLowerCase().includes(asked.toLowerCase()),
  in: (own, asked) => asked.split('|').includes(textOf(own)),
};

const isOperator = (text: string | undefined): text is Operator => OPERATORS.some((operator) => operator === text);

/** The test of one `key__operator__value`. Source: Objects API 2.7 `data_attr`. Throws a 400 when it is not of that form. */
export function dataAttrTest(expression: string, name = 'data_attr'): Test {
  const parts = expression.split('__');
  const [operator, value] = parts.slice(-2);
  const keys = parts.slice(0, -2);
  if (keys.length === 0 || value === undefined || !isOperator(operator)) {
    throw invalidField(name, 'invalid', 'Filter expression must have the form key__operator__value.');
  }
  return (data) => valuesAt(data, keys).some((own) => own !== undefined && COMPARE[operator](own, value));
}

/** Part of any text in the data, whatever the case. Source: Objects API 2.7 `data_icontains`. */
export function dataContainsTest(part: string): Test {
  const wanted = part.toLowerCase();
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') return value.toLowerCase().includes(wanted);
    return typeof value === 'object' && value !== null && Object.values(value).some(holds);
  };
  return holds;
}
