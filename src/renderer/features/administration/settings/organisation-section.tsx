/** The facts of the organisation: its name, its time zone, its currency. */
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { askWhoIsHere } from '#renderer/api/queries.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { CurrencySelect } from '#renderer/ui/form/currency-select.tsx';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import { ConflictNote } from '#renderer/ui/form/conflict-note.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { TimeZoneSelect } from '#renderer/ui/form/time-zone-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { settings } from '#shared/contract/ground/settings.ts';
import classes from './settings.module.css';

const words = text.settings.organisation;
const { fields, hint } = words;

type Organisation = Awaited<ReturnType<typeof client.settings.organisation>>;
const blank = { name: '', timeZone: '', currency: '' };
const toValues = ({ name, timeZone, currency }: Organisation): typeof blank => ({ name, timeZone, currency });

export function OrganisationSection() {
  const organisation = useQuery(api.settings.organisation.queryOptions());
  return (
    <Section title={words.title}>
      <Read query={organisation} lines={3}>
        {(record) => <OrganisationForm record={record} />}
      </Read>
    </Section>
  );
}

function OrganisationForm({ record }: { record: Organisation }) {
  const mayChange = useMay()('admin:setting:update');
  const form = useOperationForm({
    operation: api.settings.updateOrganisation,
    contract: settings.updateOrganisation,
    initial: blank,
    edits: { record, toValues, reread: () => client.settings.organisation() },
    onDone: async () => {
      toastDone(words.saved);
      // The session tells the name, too.
      await askWhoIsHere();
    },
  });
  return (
    <form className={classes.organisation} onSubmit={form.onSubmit} noValidate>
      <div className={classes.fields}>
        <TextInput label={fields.name} description={hint.name} disabled={!mayChange} {...form.field('name')} />
        <TimeZoneSelect label={fields.timeZone} description={hint.timeZone} disabled={!mayChange} {...form.field('timeZone')} />
        <CurrencySelect label={fields.currency} description={hint.currency} disabled={!mayChange} {...form.field('currency')} />
      </div>
      <ConflictNote form={form} labels={fields} show={undefined} />
      <ErrorNote error={form.error} />
      {form.isDirty && (
        <div>
          <Button type="submit" loading={form.isSaving}>
            {text.settings.save}
          </Button>
        </div>
      )}
    </form>
  );
}
