/**
 * How careful a column must be kept. public: anyone may read it; internal: ids, codes, money and times; personal: says who
 * somebody is; care: says anything of their health or support; bank: account details.
 */
export const DATA_CLASSES = ['public', 'internal', 'personal', 'care', 'bank'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

export type RowClass = new () => object;

const classes = new WeakMap<object, Map<string, DataClass>>();

/** Classes a column of a row class; a column without it is refused by test/integration/platform/row-classes.spec.ts. */
export function Classed(dataClass: DataClass): PropertyDecorator {
  return (prototype, property) => {
    const columns = classes.get(prototype) ?? new Map<string, DataClass>();
    columns.set(String(property), dataClass);
    classes.set(prototype, columns);
  };
}

/** The class of each property of a row class that has one. */
export function dataClassesOf(row: RowClass): ReadonlyMap<string, DataClass> {
  return classes.get(row.prototype as object) ?? new Map<string, DataClass>();
}
