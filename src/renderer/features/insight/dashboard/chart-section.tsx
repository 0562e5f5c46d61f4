/** A chart and, at the press of a button, the same as a table with a link in every row. */
import { Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { Section } from '#renderer/ui/pages/section.tsx';
import { BarChart } from './bar-chart.tsx';
import type { ChartPart } from './chart-part.ts';
import classes from './insight.module.css';

interface ChartSectionProps {
  title: string;
  /** Names of the two columns of the table. */
  columns: readonly [string, string];
  parts: readonly ChartPart[];
  bars: 'lying' | 'standing';
  /** Said where there is nothing to draw. */
  empty: string;
  /** Beside the heading. */
  also?: ReactNode;
}

export function ChartSection({ title, columns, parts, bars, empty, also }: ChartSectionProps) {
  const [asTable, { toggle }] = useDisclosure();
  const isEmpty = parts.every(({ value }) => value === 0);
  const Icon = asTable ? IconChartBar : IconTable;
  const actions = (
    <div className={classes.actions}>
      {also}
      {!isEmpty && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Icon size={16} stroke={1.5} />}
          onClick={toggle}
          aria-label={`${title}: ${asTable ? text.insight.asChart : text.insight.asTable}`}
        >
          {asTable ? text.insight.asChart : text.insight.asTable}
        </Button>
      )}
    </div>
  );
  return (
    <Section title={title} actions={actions}>
      {isEmpty ? (
        <Text className={classes.empty}>{empty}</Text>
      ) : asTable ? (
        <PartsTable columns={columns} parts={parts} />
      ) : (
        <BarChart title={title} parts={parts} bars={bars} />
      )}
    </Section>
  );
}

function PartsTable({ columns: [first, second], parts }: Pick<ChartSectionProps, 'columns' | 'parts'>) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{first}</Table.Th>
          <Table.Th className={classes.amount}>{second}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {parts.map(({ label, spoken, to }) => (
          <Table.Tr key={label}>
            <Table.Td>{to ? <Link to={to}>{label}</Link> : label}</Table.Td>
            <Table.Td className={classes.amount}>{spoken}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
