/** The permission catalogue: `area:entity:action`, each with the sentence that explains it. */

export const permissions = {
  // Service: work orders and what happens on them
  'service:workorder:view': 'See work orders, their steps, findings and timeline.',
  'service:workorder:create': 'Make a work order and take in an aircraft with its complaint, photos and accessories.',
  'service:workorder:update': 'Change the facts of a work order: complaint, promised date, priority, accessories.',
  'service:workorder:receive': 'Receive an aircraft: move a work order from draft to received.',
  'service:workorder:assign': 'Assign work orders to technicians and teams.',
  'service:workorder:diagnose': 'Start the diagnosis of a received aircraft.',
  'service:workorder:approve': 'Approve or decline work, and let work begin that needs no quote.',
  'service:workorder:work': 'Start, hold, resume and finish the work, and send it to the quality check.',
  'service:workorder:inspect': 'Check the work of somebody else and send it back for rework.',
  'service:workorder:release': 'Sign the release to service of work somebody else performed.',
  'service:workorder:handover': 'Hand an aircraft over and close its work order.',
  'service:workorder:cancel': 'Cancel a work order before its release, with a reason.',
  'service:workorder:link': 'Link, split and duplicate work orders.',
  'service:workorder:followup': 'Open a follow-up order for a closed one.',
  'service:workorder:bulkupdate': 'Change many work orders at once.',
  'service:workorder:print': 'Print work orders, intake receipts and release records.',
  'service:estimate:view': 'See estimates and their prices.',
  'service:estimate:issue': 'Write and issue an estimate.',
  'service:consent:record': 'Record the consent or refusal a customer gave.',
  'service:checkliststep:view': 'See the checklist of a work order.',
  'service:checkliststep:complete': 'Record the result of a checklist step.',
  'service:checkliststep:waive': 'Waive a checklist step, with a reason.',
  'service:checkliststep:manage': 'Add a procedure or single steps to a work order.',
  'service:time:view': 'See the time recorded on work orders.',
  'service:time:record': 'Start and stop timers and enter time by hand, for oneself.',
  'service:time:manage': 'Correct the time of other people.',
  'service:part:view': 'See the parts planned and used on a work order.',
  'service:part:plan': 'Add parts to a work order.',
  'service:part:issue': 'Reserve, issue and take back the parts of a work order.',
  'service:finding:view': 'See findings.',
  'service:finding:record': 'Record findings with photos.',
  'service:finding:remove': 'Remove a finding recorded by mistake.',
  'service:comment:create': 'Comment on a work order and mention people.',
  'service:comment:moderate': 'Remove the comments of other people.',
  'service:attachment:view': 'See and download photos and files.',
  'service:attachment:upload': 'Add photos and files to a record.',
  'service:attachment:remove': 'Remove photos and files.',
  'service:procedure:view': 'See service procedures and their revisions.',
  'service:procedure:manage': 'Write and revise service procedures.',
  'service:procedure:publish': 'Make a revision of a procedure effective.',
  'service:view:share': 'Share saved views with everybody.',
  // Fleet
  'fleet:aircraft:view': 'See aircraft, their identity and history.',
  'fleet:aircraft:create': 'Register an aircraft.',
  'fleet:aircraft:update': 'Change the facts of an aircraft.',
  'fleet:aircraft:ground': 'Ground an aircraft, and lift the grounding.',
  'fleet:aircraft:retire': 'Retire an aircraft.',
  'fleet:aircraft:remove': 'Put an aircraft into the trash, and take it back.',
  'fleet:identity:view': 'See Remote ID serials and operator ids.',
  // Store
  'inventory:part:view': 'See the parts list.',
  'inventory:part:create': 'Add parts to the parts list.',
  'inventory:part:update': 'Change parts.',
  'inventory:part:remove': 'Put parts into the trash, and take them back.',
  'inventory:partcost:view': 'See what parts cost the workshop.',
  'inventory:partcost:update': 'Change what parts cost the workshop.',
  // Office
  'office:customer:view': 'See customers.',
  'office:customer:create': 'Make customers.',
  'office:customer:update': 'Change customers, their contacts and sites.',
  'office:customer:remove': 'Put customers into the trash, and take them back.',
  'office:personaldata:view': 'See the personal data of customers and contacts: address, phone, email, tax number.',
  'office:product:view': 'See products, services and their prices.',
  'office:product:manage': 'Make and change products, services and their prices.',
  // Finance
  'finance:terms:view': 'See payment terms, discounts and credit limits of customers.',
  'finance:terms:update': 'Change payment terms, discounts and credit limits.',
  'finance:margin:view': 'See margins and labour cost rates.',
  'finance:invoice:issue': 'Record that a released work order was invoiced.',
  'finance:rate:update': 'Change labour rates.',
  // Insight
  'insight:dashboard:view': 'See the dashboard.',
  'insight:finance:view': 'See money on the dashboard.',
  // Administration
  'admin:user:view': 'See users, teams and roles.',
  'admin:user:create': 'Give people access.',
  'admin:user:update': 'Change users, their teams and their state.',
  'admin:user:unlock': 'Unlock an account and end its sessions.',
  'admin:user:resetpassword': 'Give a user a new one-time password.',
  'admin:user:assignrole': 'Assign roles to users, in bulk too.',
  'admin:team:manage': 'Make and change teams.',
  'admin:role:manage': 'Copy, edit and remove roles and their permissions.',
  'admin:session:view': 'See the sessions of everybody.',
  'admin:session:end': 'End the sessions of other people.',
  'admin:setting:view': 'See the settings of the organisation.',
  'admin:setting:update': 'Change the settings of the organisation.',
  'admin:audit:view': 'See the audit trail.',
  'admin:audit:verify': 'Verify the audit chain.',
} as const satisfies Record<`${string}:${string}:${string}`, string>;

export type Permission = keyof typeof permissions;

/** How far a permission reaches: own records, those of the actor's teams, or all of the organisation. */
export const scopes = ['own', 'team', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** Permissions whose reach can be narrowed to own or team. */
export const scopedPermissions = [
  'service:workorder:view',
  'service:workorder:update',
  'service:workorder:work',
  'service:workorder:diagnose',
  'service:workorder:release',
  'service:workorder:inspect',
] as const satisfies readonly Permission[];
