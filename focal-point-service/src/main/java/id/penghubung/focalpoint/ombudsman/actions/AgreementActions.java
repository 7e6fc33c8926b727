package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.AgreedActions;
import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Starts an action for each task that was agreed in a settlement meeting, or decided in a coordination meeting. */
@ApplicationScoped
class AgreementActions implements AgreedActions {

    private final ActionRepository actions;
    private final ActionDeadlines deadlines;
    private final RecordWriter records;
    private final ActionEventPublisher events;
    private final Notifications notifications;
    private final AgencyStructure structure;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    AgreementActions(
            ActionRepository actions,
            ActionDeadlines deadlines,
            RecordWriter records,
            ActionEventPublisher events,
            Notifications notifications,
            AgencyStructure structure,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.actions = actions;
        this.deadlines = deadlines;
        this.records = records;
        this.events = events;
        this.notifications = notifications;
        this.structure = structure;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> start(
            UUID matterId, String reference, Instant agreedAt, List<AgreedAction> agreed, Caller caller) {
        MatterViewer viewer = MatterViewer.of(caller, structure);
        List<Action> started = new ArrayList<>();
        for (AgreedAction one : agreed) {
            Action action = new Action(ids.next(), matterId, null, order(one, reference, agreedAt), clock.instant());
            if (one.dueInHours() != null) {
                action.setDueInHours(one.dueInHours());
            }
            records.open(action, List.of(ActionEntries.ordered(action, viewer.actor())));
            deadlines.start(action);
            started.add(action);
        }
        actions.flush();
        for (Action action : started) {
            DeadlineView deadline = deadlines.current(action);
            events.ordered(action, deadline.dueDate());
            notifications.enqueue(ActionNotifications.ordered(action, deadline));
        }
        return started.stream().map(Action::id).toList();
    }

    private ActionOrder order(AgreedAction agreed, String reference, Instant agreedAt) {
        return new ActionOrder(
                Product.AGREEMENT,
                agreed.agencyCode(),
                agreed.person(),
                agreed.task(),
                null,
                null,
                reference,
                office.at(agreedAt).toLocalDate(),
                agreedAt,
                agreed.dueOn());
    }
}
