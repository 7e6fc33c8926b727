package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random lives of complaints with a clock: days pass, and deadlines are breached as focal-point-service tells. Each life ends closed,
 * withdrawn or archived in bounded time, or those who keep it open were escalated to the last level. {@link RandomLivesTest} looks at the
 * states of lives. A merged complaint follows its lead, whose life is one of these.
 */
class TimedLivesTest {

    private static final int LIVES = 10_000;

    /** The same for each run, so that a build depends on its changes alone; {@code -Dlives.seed} tries other values. */
    private static final long SEED = Long.getLong("lives.seed", 20_261_128);

    /** Days in which people act, at most. */
    private static final int MAX_ACTIVE_DAYS = 400;

    /** Days until the deadlines alone have ended a life or escalated it: a question, and then the longest time at the agency. */
    private static final int DAYS_WITHOUT_AN_ACT = TimedLife.REPORTER_DAYS + TimedLife.RESOLUTION_LAST_LEVEL_DAYS + 2;

    /** The first answer, one after each dispute, and one after the decision of the superior. */
    private static final int MAX_ANSWERS = 2 + AnswerState.MAX_DISPUTES;

    private static final Set<ComplaintStatus> ENDS =
            EnumSet.of(ComplaintStatus.CLOSED, ComplaintStatus.WITHDRAWN, ComplaintStatus.ARCHIVED);

    /** UU 25/2009 Art. 44 and 50, SP4N-LAPOR: no complaint waits for ever, also if people stop to act at any time. */
    @Test
    void shouldEndOrBeEscalatedToTheLastLevelInBoundedTimeAfterTheLastAct() {
        Random random = new Random(SEED);
        Map<ComplaintStatus, Integer> ends = new EnumMap<>(ComplaintStatus.class);

        for (int number = 0; number < LIVES; number++) {
            TimedLife life = new TimedLife(random);
            pass(life, random.nextInt(MAX_ACTIVE_DAYS), true);

            pass(life, DAYS_WITHOUT_AN_ACT, false);

            assertThat(life.isEndedOrEscalated())
                    .as("Seed %d, life %d: %s", SEED, number, life)
                    .isTrue();
            ends.merge(life.status(), 1, Integer::sum);
        }

        assertThat(ends.keySet()).containsAll(ENDS);
        assertThat(ends.keySet()).as("an answered complaint is closed").doesNotContain(ComplaintStatus.RESPONDED);
    }

    /** While people act, every wait has an end: the days that a complaint is open without the last level are no more than those waits. */
    @Test
    void shouldBeOpenWithoutTheLastLevelForNoLongerThanItsWaits() {
        Random random = new Random(SEED);

        for (int number = 0; number < LIVES; number++) {
            TimedLife life = new TimedLife(random);
            int quiet = 0;
            for (int day = 0; day < MAX_ACTIVE_DAYS; day++) {
                life.passDay(true);
                quiet += life.isEndedOrEscalated() ? 0 : 1;
            }

            assertThat(life.answers())
                    .as("Seed %d, life %d: %s", SEED, number, life)
                    .isLessThanOrEqualTo(MAX_ANSWERS);
            assertThat(quiet).as("Seed %d, life %d: %s", SEED, number, life).isLessThanOrEqualTo(waits(life));
        }
    }

    private static int waits(TimedLife life) {
        // Each wait ends on the day after its last one.
        int file = (TimedLife.FILE_DECISION_DAYS + 1) * (1 + life.requestsToComplete())
                + (TimedLife.REPORTER_DAYS + 1) * life.requestsToComplete()
                + TimedLife.OUTER_LIMIT_DAYS
                + 1;
        int agency = TimedLife.RESOLUTION_LAST_LEVEL_DAYS + 1 + (TimedLife.REPORTER_DAYS + 1) * life.questions();
        int reporter = 2 * (TimedLife.REPLY_DAYS + 1) * life.answers();
        return file + agency + reporter;
    }

    private static void pass(TimedLife life, int days, boolean peopleAct) {
        for (int day = 0; day < days; day++) {
            life.passDay(peopleAct);
        }
    }
}
