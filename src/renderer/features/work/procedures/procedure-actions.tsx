/** What can be done with a procedure: write its draft, publish it, begin another revision. */
import { Button, Menu } from '@mantine/core';
import { IconGitBranch, IconPencil, IconRosetteDiscountCheck, IconTextCaption, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { AuditItem } from '#renderer/records/audit-item.tsx';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { useRemoval } from '#renderer/ui/actions/use-removal.ts';
import type { Procedure } from '#shared/contract/work/procedures.ts';

const words = text.procedures;

export function ProcedureActions({ procedure }: { procedure: Procedure }) {
  const navigate = useNavigate();
  const seesAudit = useMay()('admin:audit:view');
  const { id, version, code, name, can, draftRevision } = procedure;
  const remove = useRemoval({ operation: api.procedures.remove, restore: client.procedures.restore, listPath: '/procedures' });
  const { mutateAsync: publish } = useMutation(api.procedures.publish.mutationOptions({ meta: { showsOwnErrors: true } }));
  const { mutate: revise, isPending } = useMutation(
    api.procedures.revise.mutationOptions({
      onSuccess: async ({ shown }) => {
        toastDone(words.revised(shown.revision));
        await navigate(`/procedures/${id}/draft`);
      },
    }),
  );

  async function publishNow() {
    const { effectiveRevision } = await publish({ id, version });
    toastDone(words.publish.done(code, effectiveRevision ?? 1));
  }

  return (
    <>
      {(can.update || can.remove || seesAudit) && (
        <MoreMenu label={words.more(name)}>
          <AuditItem entity="procedure" id={id} />
          {can.update && (
            <Menu.Item component={Link} to={`/procedures/${id}/edit`} leftSection={<IconTextCaption size={16} stroke={1.5} />}>
              {words.editHead}
            </Menu.Item>
          )}
          {can.remove && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => remove(procedure, words.removed(name))}>
              {text.shell.remove}
            </Menu.Item>
          )}
        </MoreMenu>
      )}
      {can.revise && (
        <Button leftSection={<IconGitBranch size={16} stroke={1.5} />} loading={isPending} onClick={() => revise({ id, version })}>
          {words.revise}
        </Button>
      )}
      {can.updateDraft && (
        <Button
          variant={can.publish ? 'default' : 'filled'}
          component={Link}
          to={`/procedures/${id}/draft`}
          leftSection={<IconPencil size={16} stroke={1.5} />}
        >
          {words.editDraft}
        </Button>
      )}
      {can.publish && draftRevision !== null && (
        <ConfirmOnce title={words.publish.title(draftRevision)} body={words.publish.body} action={words.publish.action} onConfirm={publishNow}>
          {(ask) => (
            <Button leftSection={<IconRosetteDiscountCheck size={16} stroke={1.5} />} onClick={ask}>
              {words.publish.action}
            </Button>
          )}
        </ConfirmOnce>
      )}
    </>
  );
}
