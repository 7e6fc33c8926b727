package id.penghubung.complaints.answers;

import id.penghubung.events.CaseDeadlinesSet;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.DeadlineCalculation;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as focal-point-service announced it last.
 *
 * @param round round of the case at the agency; null for a deadline of the complaint itself
 * @param calculation how the due date was calculated; null in rows of earlier releases
 * @param text the same as text, in rows of earlier releases
 */
record AnnouncedDeadline(
        UUID deadlineId,
        UUID complaintId,
        String type,
        Instant dueAt,
        @Nullable Integer round,
        @Nullable DeadlineCalculation calculation,
        @Nullable Text text,
        Instant setAt) {

    /** Returns the deadlines of an event. Reminders and events of the first releases have no explanation. */
    static Stream<AnnouncedDeadline> of(Object event) {
        return switch (event) {
            case ComplaintDeadlineSet set -> of(set).stream();
            case CaseDeadlinesSet set ->
                set.deadlines().stream()
                        .map(each -> new AnnouncedDeadline(
                                each.deadlineId(),
                                set.complaintId(),
                                each.type(),
                                each.dueAt(),
                                set.round(),
                                each.calculation(),
                                null,
                                set.setAt()));
            default -> Stream.empty();
        };
    }

    /** Returns whether the deadline is suspended while the agency waits for the reporter. */
    boolean isPausable() {
        return calculation != null && Boolean.TRUE.equals(calculation.pausable());
    }

    private static Optional<AnnouncedDeadline> of(ComplaintDeadlineSet set) {
        UUID id = set.deadlineId();
        boolean explained = set.calculation() != null || set.explanation() != null;
        return id == null || !explained
                ? Optional.empty()
                : Optional.of(new AnnouncedDeadline(
                        id,
                        set.complaintId(),
                        set.type(),
                        set.dueAt(),
                        null,
                        set.calculation(),
                        set.explanation() == null
                                ? null
                                : Text.of(
                                        set.explanation().id(),
                                        set.explanation().en()),
                        set.setAt()));
    }
}
