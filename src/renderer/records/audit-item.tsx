/** The way from a record to everything that was ever done to it, for those who may see the audit trail. */
import { Menu } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';

/** As in the audit trail: `customer`, `part`. */
export function AuditItem({ entity, id }: { entity: string; id: string }) {
  if (!useMay()('admin:audit:view')) return null;
  return (
    <Menu.Item component={Link} to={`/audit?entity=${entity}&entityId=${id}`} leftSection={<IconHistory size={16} stroke={1.5} />}>
      {text.audit.whatChanged}
    </Menu.Item>
  );
}
