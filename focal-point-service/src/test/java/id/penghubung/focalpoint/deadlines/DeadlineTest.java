package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The state transitions of a deadline. */
class DeadlineTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LAST_SECOND = Instant.parse("2026-11-27T15:59:59Z");
    private static final Instant BREACH = LAST_SECOND.plusSeconds(1);

    private final Deadline deadline = fiveDays();

    @Test
    void shouldBeMetByAnActionInTheLastSecond() {
        assertThat(deadline.complete(LAST_SECOND.plusMillis(999))).isEmpty();

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.MET);
        assertThat(deadline.view().metAt()).isEqualTo(LAST_SECOND.plusMillis(999));
    }

    @Test
    void shouldBeBreachedFromTheSecondAfterTheDueTime() {
        assertThat(deadline.breachIfDue(BREACH.minusNanos(1))).isEmpty();
        assertThat(deadline.breachIfDue(BREACH)).isPresent().hasValueSatisfying(breach -> {
            assertThat(breach.dueAt()).isEqualTo(LAST_SECOND);
            assertThat(breach.breachedAt()).isEqualTo(BREACH);
        });
        assertThat(deadline.view().state()).isEqualTo(DeadlineState.BREACHED);
    }

    @Test
    void shouldBeBreachedOnlyOnce() {
        deadline.breachIfDue(BREACH);

        assertThat(deadline.breachIfDue(BREACH.plusSeconds(60))).isEmpty();
        assertThat(deadline.view().breachedAt()).isEqualTo(BREACH);
    }

    @Test
    void shouldStayBreachedAfterALateAction() {
        deadline.breachIfDue(BREACH);

        assertThat(deadline.complete(BREACH.plusSeconds(3600))).isEmpty();

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(deadline.view().metAt()).isEqualTo(BREACH.plusSeconds(3600));
        assertThat(deadline.view().isPending()).isFalse();
    }

    @Test
    void shouldReturnTheBreachWhenALateActionPrecedesTheSweep() {
        assertThat(deadline.complete(BREACH)).isPresent();

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.BREACHED);
        assertThat(deadline.view().breachedAt()).isEqualTo(BREACH);
        assertThat(deadline.view().metAt()).isEqualTo(BREACH);
    }

    @Test
    void shouldCountOnlyTheFirstAction() {
        deadline.complete(FRIDAY_MORNING.plusSeconds(60));

        assertThat(deadline.complete(BREACH)).isEmpty();

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.MET);
        assertThat(deadline.view().metAt()).isEqualTo(FRIDAY_MORNING.plusSeconds(60));
    }

    @Test
    void shouldBeCancelledInTime() {
        assertThat(deadline.cancel(LAST_SECOND)).isEmpty();

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.CANCELLED);
        assertThat(deadline.breachIfDue(BREACH)).isEmpty();
        assertThat(deadline.complete(BREACH)).isEmpty();
        assertThat(deadline.view().metAt()).isNull();
    }

    @Test
    void shouldBeBreachedWhenCancelledTooLate() {
        assertThat(deadline.cancel(BREACH)).isPresent();

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.BREACHED);
    }

    @Test
    void shouldKeepTheValuesThatExplainIt() {
        DeadlineView view = deadline.view();

        assertThat(view.amount()).isEqualTo(5);
        assertThat(view.unit()).isEqualTo(DeadlineUnit.WORKING_DAY);
        assertThat(view.startedAt()).isEqualTo(FRIDAY_MORNING);
        assertThat(view.basis()).contains("SP4N");
        assertThat(view.provisional()).as("shown only if true").isNull();
    }

    @Test
    void shouldBeSuspendedWhileTheAgencyWaits() {
        // Given
        deadline.suspend(FRIDAY_MORNING.plusSeconds(3600));

        // Then
        assertThat(deadline.view().state()).isEqualTo(DeadlineState.SUSPENDED);
        assertThat(deadline.escalationDue(BREACH.plusSeconds(86_400))).isEmpty();
        assertThat(deadline.view().isPending()).isFalse();
    }

    @Test
    void shouldNotBeSuspendedAfterTheDueTime() {
        deadline.suspend(BREACH);

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(deadline.breachIfDue(BREACH)).isPresent();
    }

    @Test
    void shouldBeMetByAnActionDuringASuspension() {
        deadline.suspend(FRIDAY_MORNING.plusSeconds(3600));

        assertThat(deadline.complete(BREACH.plusSeconds(86_400))).isEmpty();

        assertThat(deadline.view().state()).isEqualTo(DeadlineState.MET);
        assertThat(deadline.nextAt()).isEmpty();
    }

    private static Deadline fiveDays() {
        return SampleDeadlineRules.started(DeadlineStage.FIRST_FOLLOW_UP, ComplaintClass.ORDINARY, FRIDAY_MORNING);
    }
}
