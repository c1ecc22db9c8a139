// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the end of their cell. */
  numeric?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
}

/**
 * A table that scrolls sideways by itself where the screen is narrow, also by keyboard. On a phone its lines stand as cards, each value
 * behind its column's title; the roles say what it is there too.
 */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <div class="table" role="region" aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption class="seen-by-readers-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" class={column.numeric ? 'numeric' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} content={column.cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, content }: { column: Column<Row>; content: ComponentChildren }) {
  const nothing = content === null || content === undefined || content === '';
  return (
    <td role="cell" data-title={column.title} class={[column.numeric && 'numeric', nothing && 'nothing'].filter(Boolean).join(' ') || undefined}>
      <div>{content}</div>
    </td>
  );
}
