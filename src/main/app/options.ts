/** The value of `--name VALUE` or `--name=VALUE` on a command line; null when it is not given. */
export function optionOf(argv: readonly string[], name: string): string | null {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  if (word === undefined) return null;
  return word === name ? (argv[at + 1] ?? null) : word.slice(name.length + 1);
}
