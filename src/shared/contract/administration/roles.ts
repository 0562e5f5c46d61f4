/** The built-in roles: each adds to the roles it inherits from. */
import { permissions, type Permission, type Scope } from '../permissions.ts';

export interface BuiltInRole {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly inherits: readonly string[];
  readonly grants: Readonly<Partial<Record<Permission, Scope>>>;
}

const all = (...names: Permission[]): Partial<Record<Permission, Scope>> =>
  Object.fromEntries(names.map((name) => [name, 'all' as const]));

export const builtInRoles: readonly BuiltInRole[] = [
  {
    key: 'viewer',
    name: 'Viewer',
    description: 'Sees the work and the fleet; changes nothing.',
    inherits: [],
    grants: all(
      'service:workorder:view', 'service:checkliststep:view', 'service:time:view', 'service:part:view',
      'service:finding:view', 'service:attachment:view', 'service:procedure:view', 'fleet:aircraft:view',
      'inventory:part:view', 'office:customer:view', 'office:product:view', 'insight:dashboard:view',
    ),
  },
  {
    key: 'technician',
    name: 'Technician',
    description: 'Diagnoses and repairs: checklist, time, parts, findings.',
    inherits: ['viewer'],
    grants: all(
      'service:workorder:diagnose', 'service:workorder:work', 'service:workorder:update', 'service:workorder:print',
      'service:workorder:link', 'service:estimate:view', 'service:estimate:issue', 'service:checkliststep:complete',
      'service:checkliststep:waive', 'service:checkliststep:manage', 'service:time:record', 'service:part:plan',
      'service:finding:record', 'service:comment:create', 'service:attachment:upload', 'fleet:aircraft:update',
      'fleet:aircraft:ground', 'fleet:identity:view',
    ),
  },
  {
    key: 'inspector',
    name: 'Inspector',
    description: 'Checks the work of others and signs the release.',
    inherits: ['technician'],
    grants: all('service:workorder:inspect', 'service:workorder:release', 'service:finding:remove'),
  },
  {
    key: 'reception',
    name: 'Reception',
    description: 'Takes aircraft in, answers customers, hands aircraft back.',
    inherits: ['viewer'],
    grants: all(
      'service:workorder:create', 'service:workorder:update', 'service:workorder:receive', 'service:workorder:assign',
      'service:workorder:handover', 'service:workorder:print', 'service:workorder:link', 'service:estimate:view',
      'service:consent:record', 'service:comment:create', 'service:attachment:upload', 'fleet:aircraft:create',
      'fleet:aircraft:update', 'fleet:identity:view', 'office:customer:create', 'office:customer:update',
      'office:personaldata:view',
    ),
  },
  {
    key: 'store-keeper',
    name: 'Store keeper',
    description: 'Receives, issues and takes back parts.',
    inherits: ['viewer'],
    grants: all(
      'service:workorder:work', 'service:part:plan', 'service:part:issue', 'service:comment:create',
      'service:attachment:upload', 'inventory:part:create', 'inventory:part:update', 'inventory:part:remove',
      'inventory:partcost:view', 'inventory:partcost:update',
    ),
  },
  {
    key: 'accountant',
    name: 'Accountant',
    description: 'Terms, prices, invoices and money on the dashboard.',
    inherits: ['viewer'],
    grants: all(
      'service:estimate:view', 'service:workorder:handover', 'service:workorder:print', 'finance:terms:view',
      'finance:terms:update', 'finance:margin:view', 'finance:invoice:issue', 'finance:rate:update',
      'inventory:partcost:view', 'insight:finance:view', 'office:personaldata:view',
      'office:customer:update', 'office:product:manage',
    ),
  },
  {
    key: 'manager',
    name: 'Manager',
    description: 'Plans, approves and sees what is late and what it earns.',
    inherits: ['technician', 'reception', 'store-keeper', 'accountant'],
    grants: all(
      'service:workorder:approve', 'service:workorder:cancel', 'service:workorder:followup', 'service:workorder:bulkupdate', 'service:time:manage',
      'service:comment:moderate', 'service:attachment:remove', 'service:procedure:manage', 'service:procedure:publish',
      'service:view:share', 'service:finding:remove', 'fleet:aircraft:retire', 'fleet:aircraft:remove',
      'office:customer:remove', 'admin:user:view',
      'admin:audit:view', 'admin:job:view',
    ),
  },
  {
    key: 'administrator',
    name: 'Administrator',
    description: 'Everything, except that nobody may release their own work.',
    inherits: ['manager', 'inspector'],
    grants: all(...(Object.keys(permissions) as Permission[])),
  },
];
