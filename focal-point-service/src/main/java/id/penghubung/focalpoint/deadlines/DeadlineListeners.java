package id.penghubung.focalpoint.deadlines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.penghubung.kit.identity.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Passes each deadline to the feature that owns its subject, and to no other. */
@ApplicationScoped
class DeadlineListeners {

    private final Map<SubjectKind, DeadlineListener> byKind = new EnumMap<>(SubjectKind.class);

    DeadlineListeners(@All List<DeadlineListener> listeners) {
        for (DeadlineListener listener : listeners) {
            @Nullable DeadlineListener other = byKind.put(listener.subjectKind(), listener);
            if (other != null) {
                throw new IllegalStateException("Two features own the deadlines of " + listener.subjectKind());
            }
        }
    }

    /** @return the escalations whose subjects were updated */
    List<EscalationReached> onEscalation(List<Deadline> due, Instant now) {
        return grouped(due, Deadline::subjectKind, Function.identity()).entrySet().stream()
                .flatMap(each -> handled(of(each.getKey()), each.getValue(), now).stream())
                .toList();
    }

    private static List<EscalationReached> handled(DeadlineListener listener, List<Deadline> due, Instant now) {
        List<EscalationReached> candidates = due.stream()
                .flatMap(deadline -> deadline.escalationDue(now).stream())
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<UUID> handled = listener.onEscalation(candidates);
        return candidates.stream()
                .filter(escalation -> handled.contains(escalation.subjectId()))
                .toList();
    }

    /** Returns whether the owner of the subject lets a caller read its deadlines. */
    boolean isVisible(Deadline deadline, Caller caller) {
        return of(deadline.subjectKind()).isVisible(deadline.subjectId(), caller);
    }

    /** Locks the subjects of deadlines, kind by kind in one order for all transactions. */
    void lock(List<OpenDeadline> open) {
        open.stream()
                .collect(groupingBy(
                        OpenDeadline::subjectKind,
                        () -> new EnumMap<>(SubjectKind.class),
                        mapping(OpenDeadline::subjectId, toSet())))
                .forEach((kind, subjects) -> of(kind).lock(subjects));
    }

    /** @param earliestPending the earliest pending deadline of the subjects of all kinds */
    void onDeadlinesMoved(
            List<RecalculatedDeadline> moved, List<EarliestPendingDeadline> earliestPending, String reason) {
        grouped(moved, RecalculatedDeadline::subjectKind, RecalculatedDeadline::move)
                .forEach((kind, moves) -> {
                    Set<UUID> subjects =
                            moves.stream().map(DeadlineMove::subjectId).collect(toSet());
                    of(kind).onDeadlinesMoved(
                                    moves,
                                    earliestPending.stream()
                                            .filter(pending -> subjects.contains(pending.subjectId()))
                                            .toList(),
                                    reason);
                });
    }

    private DeadlineListener of(SubjectKind kind) {
        DeadlineListener listener = byKind.get(kind);
        if (listener == null) {
            throw new IllegalStateException("No feature owns the deadlines of " + kind);
        }
        return listener;
    }

    private static <D, V> Map<SubjectKind, List<V>> grouped(
            Collection<D> deadlines, Function<D, SubjectKind> kind, Function<D, V> value) {
        return deadlines.stream()
                .collect(groupingBy(kind, () -> new EnumMap<>(SubjectKind.class), mapping(value, toList())));
    }
}
