/** The table of the matrix, with the roles and the sentences staying in sight however far it is scrolled. */
import { Text } from '@mantine/core';
import { memo, useMemo, type MouseEvent } from 'react';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import type { RoleMatrix } from '#shared/contract/administration/role-administration.ts';
import { Tick } from './tick.tsx';
import classes from './matrix.module.css';

const words = text.roles;
const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

type Row = RoleMatrix['permissions'][number];
type MatrixRole = RoleMatrix['roles'][number];
type Cell = Row['cells'][number];

interface MatrixTableProps {
  matrix: RoleMatrix;
  /** Only permissions in which all of these words occur. */
  words: string;
  /** Hears the sentence of the cell under the mouse. */
  onPoint: (sentence: string | undefined) => void;
}

export function MatrixTable({ matrix: { roles, permissions }, words: typed, onPoint }: MatrixTableProps) {
  const groups = useMemo(() => grouped(permissions, typed), [permissions, typed]);
  const point = ({ target }: MouseEvent) => onPoint((target as Element).closest('td')?.title);
  if (groups.length === 0) return <Text className={classes.none}>{words.none}</Text>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keys
    <section className={classes.scroller} tabIndex={0} aria-label={words.matrix}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/mouse-events-have-key-events -- each cell says the same by itself */}
      <table className={classes.table} onMouseOver={point} onMouseLeave={() => onPoint(undefined)}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {words.permission}
            </th>
            {roles.map((role) => (
              <th key={role.id} scope="col" className={classes.role}>
                <Link to={`/roles/${role.id}`} title={role.description}>
                  {role.name}
                </Link>
                <span className={classes.people}>{words.people(role.userCount)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([area, rows]) => (
          <tbody key={area}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className={classes.area}>
                <span>{words.areas[area] ?? area}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <PermissionRow key={row.permission} row={row} roles={roles} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function grouped(permissions: readonly Row[], typed: string): [string, Row[]][] {
  const sought = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = permissions.filter(({ permission, explanation }) => {
    const said = `${permission} ${explanation}`.toLowerCase();
    return sought.every((word) => said.includes(word));
  });
  return Object.entries(Object.groupBy(fitting, ({ area }) => area)).map(([area, rows = []]) => [area, rows]);
}

/** The sentence of one cell: *Technician: inherited from Viewer*. */
function spokenCell({ name }: MatrixRole, cell: Cell | undefined, narrowable: boolean): string {
  if (!cell) return words.cell.no(name);
  const sentence = cell.own ? words.cell.own(name) : words.cell.inherited(name, listFormat.format(cell.from));
  return narrowable ? words.cell.reach(sentence, words.reaches[cell.scope].toLowerCase()) : sentence;
}

const PermissionRow = memo(function PermissionRow({ row: { permission, explanation, narrowable, cells }, roles }: { row: Row; roles: readonly MatrixRole[] }) {
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.permission}>
        <span className={classes.explanation}>{explanation}</span>
        <span className={classes.name}>{permission}</span>
      </th>
      {roles.map((role) => {
        const cell = cells.find(({ roleId }) => roleId === role.id);
        const sentence = spokenCell(role, cell, narrowable);
        return (
          <td key={role.id} className={classes.cell} title={sentence} aria-label={sentence}>
            {cell && <Tick kind={cell.own ? 'own' : 'inherited'} />}
            {cell && cell.scope !== 'all' && <span className={classes.scope}>{words.scopes[cell.scope]}</span>}
          </td>
        );
      })}
    </tr>
  );
});
