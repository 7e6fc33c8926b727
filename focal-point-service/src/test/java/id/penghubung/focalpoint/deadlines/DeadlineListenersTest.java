package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Deadlines of several kinds of subjects, and the features that own them. */
class DeadlineListenersTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2027-06-01T00:00:00Z");

    private final List<String> calls = new ArrayList<>();
    private final Recorder cases = new Recorder(SubjectKind.CASE);
    private final Recorder letters = new Recorder(SubjectKind.LETTER);
    private final DeadlineListeners listeners = new DeadlineListeners(List.of(letters, cases));

    private final Deadline ofCase =
            SampleDeadlineRules.started(DeadlineStage.RESOLUTION, ComplaintClass.ORDINARY, FRIDAY_MORNING);
    private final Deadline ofLetter = started(SubjectKind.LETTER);

    @Test
    void shouldCallOnlyTheOwnerOfEachSubject() {
        // When
        List<EscalationReached> reached = listeners.onEscalation(List.of(ofCase, ofLetter), LONG_AFTER);

        // Then
        assertThat(cases.subjects).containsExactly(ofCase.subjectId());
        assertThat(letters.subjects).containsExactly(ofLetter.subjectId());
        assertThat(reached)
                .extracting(EscalationReached::deadlineId)
                .containsExactlyInAnyOrder(ofCase.id(), ofLetter.id());
    }

    @Test
    void shouldLeaveOutSubjectsThatTheirOwnerDidNotUpdate() {
        // Given
        letters.handles = false;

        // When
        List<EscalationReached> reached = listeners.onEscalation(List.of(ofCase, ofLetter), LONG_AFTER);

        // Then
        assertThat(reached).extracting(EscalationReached::deadlineId).containsExactly(ofCase.id());
    }

    @Test
    void shouldLockTheKindsAlwaysInTheSameOrder() {
        // When
        listeners.lock(List.of(
                new OpenDeadline(ofLetter.id(), SubjectKind.LETTER, ofLetter.subjectId()),
                new OpenDeadline(ofCase.id(), SubjectKind.CASE, ofCase.subjectId())));

        // Then
        assertThat(calls).containsExactly("lock CASE", "lock LETTER");
    }

    @Test
    void shouldFailForASubjectWithoutOwner() {
        assertThatThrownBy(() -> listeners.onEscalation(List.of(started(SubjectKind.ACTION)), LONG_AFTER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ACTION");
    }

    @Test
    void shouldRefuseTwoOwnersOfAKind() {
        assertThatThrownBy(() -> new DeadlineListeners(List.of(cases, new Recorder(SubjectKind.CASE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CASE");
    }

    /** Starts the deadline of a clarification, received on Friday and sent on Thursday. */
    private static Deadline started(SubjectKind kind) {
        DeadlineRules rules = SampleDeadlineRules.rules();
        DeadlineSubject subject = new DeadlineSubject(
                kind,
                UUID.randomUUID(),
                null,
                "dpu",
                PolicySubject.OMBUDSMAN_CASE.ofClasses(),
                Set.of(DeadlineStage.CLARIFICATION),
                Map.of(StartEvent.RECEIVED, FRIDAY_MORNING, StartEvent.SENT, FRIDAY_MORNING.minusSeconds(86_400)),
                null);
        DeadlinePolicy policy = rules.policyFor(
                        subject.policySubjects(), DeadlineStage.CLARIFICATION, LocalDate.of(2026, 11, 20))
                .orElseThrow();
        return new Deadline(
                UUID.randomUUID(),
                subject,
                policy,
                "OFFICE",
                new DeadlinePlanner(rules, FRIDAY_MORNING).first(subject, policy, List.of()));
    }

    private final class Recorder implements DeadlineListener {

        private final SubjectKind kind;
        private final List<UUID> subjects = new ArrayList<>();
        private boolean handles = true;

        Recorder(SubjectKind kind) {
            this.kind = kind;
        }

        @Override
        public SubjectKind subjectKind() {
            return kind;
        }

        @Override
        public Set<UUID> onEscalation(List<EscalationReached> escalations) {
            Set<UUID> named =
                    escalations.stream().map(EscalationReached::subjectId).collect(Collectors.toSet());
            subjects.addAll(named);
            return handles ? named : Set.of();
        }

        @Override
        public void lock(Collection<UUID> subjectIds) {
            calls.add("lock " + kind);
        }

        @Override
        public void onDeadlinesMoved(
                List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason) {
            calls.add("moved " + kind);
        }
    }
}
