/** Menu items that make other orders from this one, or link it to others. */
import { Menu } from '@mantine/core';
import { IconArrowsSplit2, IconCopy, IconCornerDownRight, IconLink } from '@tabler/icons-react';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';

export type Relation = 'split' | 'followUp' | 'link';

interface RelationItemsProps {
  order: WorkOrder;
  onAsk: (relation: Relation) => void;
  onDuplicate: () => void;
}

const words = text.workOrders;
const iconSize = { size: 16, stroke: 1.5 };

export function RelationItems({ order: { can }, onAsk, onDuplicate }: RelationItemsProps) {
  const mayCreate = useMay()('service:workorder:create');
  return (
    <>
      {mayCreate && (
        <Menu.Item leftSection={<IconCopy {...iconSize} />} onClick={onDuplicate}>
          {words.duplicate}
        </Menu.Item>
      )}
      {can.manageSteps && can.link && (
        <Menu.Item leftSection={<IconArrowsSplit2 {...iconSize} />} onClick={() => onAsk('split')}>
          {words.split}
        </Menu.Item>
      )}
      {can.followUp && (
        <Menu.Item leftSection={<IconCornerDownRight {...iconSize} />} onClick={() => onAsk('followUp')}>
          {words.followUp}
        </Menu.Item>
      )}
      {can.link && (
        <Menu.Item leftSection={<IconLink {...iconSize} />} onClick={() => onAsk('link')}>
          {words.link}
        </Menu.Item>
      )}
    </>
  );
}
