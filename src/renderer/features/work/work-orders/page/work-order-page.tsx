/** One work order: where it stands and what comes next, the work, and the facts beside it. */
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { useAttaching } from '#renderer/records/attachments/use-attaching.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Columns } from '#renderer/ui/pages/section.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { WorkOrderStatusBadge } from '#renderer/records/work-order-status.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { AttachmentsSection } from '../attachments/attachments-section.tsx';
import { ChecklistSection } from '../checklist/checklist-section.tsx';
import { CommentsSection } from '../comments/comments-section.tsx';
import { EstimateSection } from '../estimate/estimate-section.tsx';
import { AircraftSection } from '../facts/aircraft-section.tsx';
import { FactsSection } from '../facts/facts-section.tsx';
import { IntakeSection } from '../facts/intake-section.tsx';
import { FindingsSection } from '../findings/findings-section.tsx';
import { useOrderTransition } from '../transitions/use-order-transition.tsx';
import { PartsSection } from '../parts/parts-section.tsx';
import { PriorityMark } from '../priority-mark.tsx';
import { LinksSection } from '../relations/links-section.tsx';
import { ReleaseSection } from '../release/release-section.tsx';
import { TimeSection } from '../time/time-section.tsx';
import { TimelineSection } from '../timeline/timeline-section.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderHead } from './order-head.tsx';
import { OrderStages } from './order-stages.tsx';
import classes from './work-order-page.module.css';

const words = text.workOrders;

export default withRecord(api.workOrders.get, ({ record: order }: { record: WorkOrder }) => {
  const may = useMay();
  const moving = useOrderTransition();
  const attaching = useAttaching({ subject: 'work-order', subjectId: order.id, purpose: 'photo' });
  return (
    <Page
      face="work"
      title={order.title}
      above={
        <>
          <Link to="/work-orders">{words.title}</Link> · <Code>{order.number}</Code>
        </>
      }
      beside={
        <>
          <WorkOrderStatusBadge status={order.status} />
          {order.priority !== 'normal' && <PriorityMark priority={order.priority} />}
        </>
      }
      actions={<OrderActions order={order} moving={moving} />}
    >
      <OrderHead order={order} />
      {order.holdReason && <p className={classes.hold}>{words.onHoldBecause(order.holdReason)}</p>}
      <div className={classes.stages}>
        <OrderStages order={order} />
      </div>
      <Columns
        main={
          <>
            {order.release && <ReleaseSection orderId={order.id} release={order.release} />}
            {may('service:checkliststep:view') && <ChecklistSection order={order} />}
            {may('service:finding:view') && <FindingsSection order={order} />}
          </>
        }
        below={
          <>
            <CommentsSection order={order} />
            <TimelineSection order={order} />
          </>
        }
        side={
          <>
            <IntakeSection order={order} />
            <FactsSection order={order} />
            {may('service:time:view') && <TimeSection order={order} />}
            {may('service:part:view') && <PartsSection order={order} />}
            {may('service:estimate:view') && <EstimateSection order={order} />}
            {may('service:attachment:view') && <AttachmentsSection order={order} attaching={attaching} />}
            {order.aircraft && <AircraftSection aircraft={order.aircraft} />}
            <LinksSection order={order} />
          </>
        }
      />
      <BottomBar order={order} moving={moving} attaching={attaching} />
      {moving.dialogue}
    </Page>
  );
});
