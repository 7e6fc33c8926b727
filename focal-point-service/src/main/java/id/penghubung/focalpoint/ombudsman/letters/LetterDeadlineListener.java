package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.deadlines.DeadlineListener;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records escalations and moves of the deadlines of letters, and notifies of each escalation. */
@ApplicationScoped
class LetterDeadlineListener implements DeadlineListener {

    private final LetterRepository letters;
    private final RecordWriter records;
    private final RightToAnswer rightToAnswer;
    private final DeadlineService deadlines;
    private final Notifications notifications;
    private final MatterDirectory matters;
    private final Clock clock;

    LetterDeadlineListener(
            LetterRepository letters,
            RecordWriter records,
            RightToAnswer rightToAnswer,
            DeadlineService deadlines,
            Notifications notifications,
            MatterDirectory matters,
            Clock clock) {
        this.letters = letters;
        this.records = records;
        this.rightToAnswer = rightToAnswer;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.LETTER;
    }

    @Override
    public Set<UUID> onEscalation(List<EscalationReached> escalations) {
        Map<UUID, List<EscalationReached>> byLetter =
                escalations.stream().collect(Collectors.groupingBy(EscalationReached::subjectId));
        List<Letter> locked = letters.lockSkippingLocked(byLetter.keySet());
        Map<UUID, SubjectDeadlines> deadlinesById =
                deadlines.of(locked.stream().map(Letter::id).toList());
        Instant now = clock.instant();
        List<Notification> toSend = new ArrayList<>();
        for (Letter letter : locked) {
            List<EscalationReached> reached = byLetter.getOrDefault(letter.id(), List.of());
            SubjectDeadlines ofLetter = deadlinesById.getOrDefault(letter.id(), SubjectDeadlines.EMPTY);
            records.append(
                    letter,
                    reached.stream()
                            .flatMap(escalation -> entries(letter, escalation, ofLetter, now).stream())
                            .toList());
            reached.forEach(escalation -> toSend.add(LetterNotifications.escalation(letter, ofLetter, escalation)));
        }
        notifications.enqueue(toSend);
        return locked.stream().map(Letter::id).collect(Collectors.toSet());
    }

    private List<EntryDraft> entries(
            Letter letter, EscalationReached escalation, SubjectDeadlines deadlinesOfLetter, Instant now) {
        return escalation.level() == EscalationLevel.BREACH
                ? rightToAnswer.onBreach(letter, escalation.breach(), deadlinesOfLetter)
                : List.of(DeadlineEntries.escalation(escalation, now));
    }

    @Override
    public boolean isVisible(UUID subjectId, Caller caller) {
        boolean readsLetters = caller.hasAnyRole(Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY)
                || (caller.hasAnyRole(Roles.FOCAL_POINT, Roles.AGENCY_HEAD)
                        && caller.agency().isPresent());
        return readsLetters
                && letters.findVisible(subjectId, LetterOfficer.of(caller))
                        .flatMap(letter -> matters.find(letter.matterId(), caller))
                        .isPresent();
    }

    @Override
    public void lock(Collection<UUID> subjectIds) {
        letters.lockAll(subjectIds);
    }

    @Override
    public void onDeadlinesMoved(
            List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason) {
        Map<UUID, List<DeadlineMove>> byLetter = moves.stream().collect(Collectors.groupingBy(DeadlineMove::subjectId));
        Instant now = clock.instant();
        letters.lockAll(byLetter.keySet())
                .forEach(letter -> records.append(
                        letter,
                        byLetter.getOrDefault(letter.id(), List.of()).stream()
                                .map(move -> DeadlineEntries.deadlineMoved(move, reason, now))
                                .toList()));
    }
}
