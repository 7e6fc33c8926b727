package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.kit.office.OfficeTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The time limits of actions. An action has one that applies, the latest; those that it had before an extension or a return
 * stay on record.
 */
@ApplicationScoped
class ActionDeadlines {

    private static final Comparator<DeadlineView> LATEST_LAST = Comparator.comparing(DeadlineView::id);

    private final DeadlineService deadlines;
    private final MatterDirectory matters;
    private final ActionEventPublisher events;
    private final OfficeTime office;

    ActionDeadlines(
            DeadlineService deadlines, MatterDirectory matters, ActionEventPublisher events, OfficeTime office) {
        this.deadlines = deadlines;
        this.matters = matters;
        this.events = events;
        this.office = office;
    }

    /** Starts the time limit of a new action at the receipt by the reported party. That of a rapid response counts in hours. */
    void start(Action action) {
        Instant received = action.receivedAt();
        deadlines.start(List.of(new DeadlineSubject(
                SubjectKind.ACTION,
                action.id(),
                null,
                action.agencyCode(),
                action.product().policySubjects(matters.isRapidResponse(action.matterId())),
                Set.of(action.product().stage()),
                Map.of(
                        StartEvent.RECEIVED, received,
                        StartEvent.COMPLETE, received,
                        StartEvent.SENT,
                                action.issuedOn().atStartOfDay(office.zone()).toInstant()),
                action.fixedLimit())));
    }

    /**
     * Ends the time limit that applies and starts another one. Publishes breaches.
     *
     * @return breaches that no sweep had marked yet
     */
    List<Breach> restart(Action action, Instant now) {
        List<Breach> breaches = cancel(action, now);
        start(action);
        return breaches;
    }

    /**
     * Ends the time limit without an action.
     *
     * @return breaches that no sweep had marked yet
     */
    List<Breach> cancel(Action action, Instant now) {
        return cancelAll(List.of(action), now).getOrDefault(action.id(), List.of());
    }

    /**
     * Ends the time limits of several actions.
     *
     * @return breaches that no sweep had marked yet, by the id of the action
     */
    Map<UUID, List<Breach>> cancelAll(Collection<Action> actions, Instant now) {
        Map<UUID, List<Breach>> breaches =
                deadlines
                        .cancelAll(actions.stream().collect(Collectors.toMap(Action::id, action -> now)))
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().newBreaches()));
        actions.forEach(action -> publish(action, breaches.getOrDefault(action.id(), List.of())));
        return breaches;
    }

    /**
     * Meets the time limit.
     *
     * @return breaches that no sweep had marked yet
     */
    List<Breach> meet(Action action, Instant at) {
        List<Breach> breaches = deadlines
                .complete(action.id(), Set.of(action.product().stage()), at)
                .newBreaches();
        publish(action, breaches);
        return breaches;
    }

    /** Publishes that time limits were exceeded: each is found, and so published, once. */
    void publish(Action action, List<Breach> breaches) {
        breaches.forEach(
                breach -> events.overdue(action, office.at(breach.dueAt()).toLocalDate(), breach.breachedAt()));
    }

    /** Returns the time limit that applies to an action. */
    DeadlineView current(Action action) {
        return Objects.requireNonNull(current(List.of(action.id())).get(action.id()));
    }

    /** Returns the time limit that applies to each action, read at once. */
    Map<UUID, DeadlineView> current(Collection<UUID> actionIds) {
        Map<UUID, DeadlineView> latest = new HashMap<>();
        deadlines
                .of(actionIds)
                .forEach((id, all) ->
                        all.deadlines().stream().max(LATEST_LAST).ifPresent(deadline -> latest.put(id, deadline)));
        return latest;
    }
}
