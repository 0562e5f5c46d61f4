/** Chooses the columns of a list. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { Column } from './list.ts';
import type { ColumnChoice } from './use-columns.ts';

interface ColumnMenuProps<Row> {
  columns: readonly Column<Row>[];
  choice: ColumnChoice<Row>;
}

export function ColumnMenu<Row>({ columns, choice }: ColumnMenuProps<Row>) {
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Tooltip label={text.lists.columns}>
          <ActionIcon aria-label={text.lists.columns}>
            <IconColumns3 size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.lists.columns}</Menu.Label>
        {/* The first column names the row and stays. */}
        {columns.slice(1).map((column) => (
          <Menu.CheckboxItem key={column.key} checked={choice.chosen.includes(column)} onChange={() => choice.toggle(column.key)}>
            {column.label}
          </Menu.CheckboxItem>
        ))}
        {choice.isOwn && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={choice.reset}>{text.lists.columnsReset}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
