package id.penghubung.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random lives of complaints: every act in random order, also wrong ones. The lifecycle is written down here a second time, as
 * docs/architecture.md shows it. A new act is one line of {@link #ACTS}.
 */
class RandomLivesTest {

    private static final int LIVES = 10_000;

    /** The same for each run, so that a build depends on its changes alone; {@code -Dlives.seed} tries other values. */
    private static final long SEED = Long.getLong("lives.seed", 20_261_128);

    /** Acts until a life must have ended; so many that no random life is longer by chance. */
    private static final int MAX_ACTS = 20_000;

    /** Acts on a complaint that has ended. */
    private static final int ACTS_AFTER_THE_END = 20;

    /** The steps of the lifecycle. One act may take several, because an event can imply those whose own events are late. */
    private static final Map<ComplaintStatus, Set<ComplaintStatus>> LIFECYCLE = Map.of(
            ComplaintStatus.SUBMITTED,
            EnumSet.of(
                    ComplaintStatus.IN_TRIAGE,
                    ComplaintStatus.FORWARDED,
                    ComplaintStatus.WITHDRAWN,
                    ComplaintStatus.ARCHIVED),
            ComplaintStatus.IN_TRIAGE,
            EnumSet.of(ComplaintStatus.FORWARDED, ComplaintStatus.WITHDRAWN, ComplaintStatus.ARCHIVED),
            ComplaintStatus.FORWARDED,
            withAgency(ComplaintStatus.IN_PROGRESS, ComplaintStatus.RESPONDED),
            ComplaintStatus.IN_PROGRESS,
            withAgency(ComplaintStatus.NEEDS_INFORMATION, ComplaintStatus.RESPONDED),
            ComplaintStatus.NEEDS_INFORMATION,
            withAgency(ComplaintStatus.IN_PROGRESS, ComplaintStatus.RESPONDED),
            ComplaintStatus.RESPONDED,
            EnumSet.of(ComplaintStatus.IN_PROGRESS, ComplaintStatus.CLOSED));

    private static final Set<ComplaintStatus> ENDS =
            EnumSet.of(ComplaintStatus.CLOSED, ComplaintStatus.WITHDRAWN, ComplaintStatus.ARCHIVED);

    /** An act, by its name; it returns what it did: a {@link ComplaintAction}, an optional {@link TimelineEntry}, or null. */
    private record Act(String name, Step step) {}

    private interface Step {
        @Nullable
        Object take(RandomLife life);
    }

    private static final List<Act> ACTS = List.of(
            act("route", life -> life.progress().routed(life.routed())),
            act("send to triage", life -> life.progress().sentToTriage(life.sentToTriage())),
            act("acknowledge", life -> life.progress().acknowledged(life.acknowledged())),
            act("follow up", life -> life.progress().followedUp(life.followUp())),
            act("propose a meeting", life -> life.progress().proposeMeeting(life.meeting(), life.text())),
            act("answer for now", life -> life.progress().postInterimAnswer(life.interimAnswer(), life.text())),
            act("ask the reporter", life -> life.progress().requestInformation(life.informationRequested())),
            act("ask no longer", life -> life.progress().endInformationRequest(life.informationRequestEnded())),
            act("resolve", life -> life.progress().resolved(life.resolved())),
            act("breach a deadline", life -> life.progress().deadlineBreached(life.deadlineBreached())),
            act(
                    "move the due date",
                    life -> changeAnswerDue(life, () -> life.progress().changeResolutionDue(life.dueMoved()))),
            act(
                    "set the due dates of the case",
                    life -> changeAnswerDue(life, () -> life.progress().deadlinesSet(life.caseDeadlinesSet()))),
            act("verify", life -> life.review().verify(life.classification(), "Sebab", life.now())),
            act("correct", life -> life.review().correct(life.classification(), "Sebab", life.now())),
            act("recall", life -> life.review().recall("Sebab", life.flip(), life.now())),
            act(
                    "archive",
                    life -> seldom(life) ? life.review().archive(ArchiveReason.OTHER, null, null, life.now()) : null),
            act("correct the accused party", RandomLife::correctAccused),
            act("hand over", life -> seldom(life) ? life.handOver() : null),
            act("clear for the public", life -> new ComplaintPublication(life.complaint()).clear(life.now())),
            act("edit the public text", life -> new ComplaintPublication(life.complaint()).edit(life.now())),
            act("end the clearance", life -> new ComplaintPublication(life.complaint()).end(life.now())),
            act("decide it is complete", life -> life.review().decideCompleteness(List.of(), life.now())),
            act("decide it is incomplete", life -> life.review().decideCompleteness(List.of("KTP"), life.now())),
            act("complete", life -> life.review().complete(life.completion(), life.now())),
            act("set a deadline", life -> life.review().dueDateSet(life.reviewDeadlineSet())),
            act("breach a review deadline", life -> life.review().breached(life.reviewDeadlineBreached())),
            act("answer the agency", life -> life.complaint().reporterActs().answer("Di pasar", life.now())),
            act(
                    "withdraw",
                    life -> seldom(life) ? life.complaint().reporterActs().withdraw(null, life.now()) : null),
            act(
                    "refer",
                    life -> life.complaint().reporterActs().refer(ReferralGround.OVERDUE, life.flip(), life.now())),
            act("dispute", life -> life.complaint().reporterActs().dispute("Masih berlubang", life.now())),
            act("uphold", life -> life.progress().resolved(life.upheld())),
            act("accept", life -> seldom(life) ? life.complaint().reporterActs().accept(life.now()) : null),
            act("rate", life -> life.complaint().reporterActs().rate(1, life.now())),
            act(
                    "ask the superior",
                    life -> life.complaint().reporterActs().askSuperior("Tidak adil", life.flip(), life.now())),
            act("decide as the superior", life -> life.progress().superiorDecided(life.superiorDecided())),
            act("let the superior be late", life -> life.review().breached(life.superiorLate())),
            act("leave a question unanswered", life -> life.review().breached(life.questionUnanswered())),
            act("merge", RandomLife::merge),
            act("unmerge", RandomLife::unmerge),
            act("follow the lead", RandomLife::followLead));

    @Test
    void shouldNeverReachAStateThatTheLifecycleDoesNotAllowAndEndInBoundedActs() {
        Random random = new Random(SEED);
        Map<ComplaintStatus, Integer> ends = new EnumMap<>(ComplaintStatus.class);
        Set<String> carriedOut = new HashSet<>();
        Set<String> refused = new HashSet<>();

        for (int number = 0; number < LIVES; number++) {
            RandomLife life = new RandomLife(random);
            List<String> acts = new ArrayList<>();
            try {
                int length = live(life, random, acts, carriedOut, refused);
                assertThat(length).as("acts until the end").isLessThan(MAX_ACTS);
                stayEnded(life, random, acts);
            } catch (AssertionError wrong) {
                throw new AssertionError("Seed %d, life %d: %s".formatted(SEED, number, acts), wrong);
            }
            ends.merge(life.complaint().status(), 1, Integer::sum);
        }

        assertThat(ends.keySet()).isEqualTo(ENDS);
        assertThat(carriedOut).hasSameSizeAs(ACTS);
        assertThat(refused)
                .contains(
                        "answer the agency",
                        "withdraw",
                        "verify",
                        "recall",
                        "archive",
                        "hand over",
                        "clear for the public",
                        "complete",
                        "refer",
                        "dispute",
                        "accept",
                        "rate",
                        "ask the superior",
                        "merge");
    }

    private static int live(
            RandomLife life, Random random, List<String> acts, Set<String> carriedOut, Set<String> refused) {
        int number = 0;
        while (!life.complaint().status().isFinal() && number < MAX_ACTS) {
            Act act = ACTS.get(random.nextInt(ACTS.size()));
            acts.add(act.name());
            (take(act, life) ? carriedOut : refused).add(act.name());
            number++;
        }
        return number;
    }

    private static void stayEnded(RandomLife life, Random random, List<String> acts) {
        ComplaintStatus end = life.complaint().status();
        for (int i = 0; i < ACTS_AFTER_THE_END; i++) {
            Act act = ACTS.get(random.nextInt(ACTS.size()));
            acts.add(act.name());
            take(act, life);
            assertThat(life.complaint().status()).isEqualTo(end);
        }
    }

    /** Takes one act and checks the state after it. Returns false if it was refused. */
    private static boolean take(Act act, RandomLife life) {
        Complaint complaint = life.complaint();
        State before = State.of(complaint);
        int entries = lastEntry(complaint);
        Object done;
        try {
            done = act.step().take(life);
        } catch (ProblemException refusal) {
            assertThat(State.of(complaint)).as("state after a refusal").isEqualTo(before);
            assertThat(lastEntry(complaint)).as("timeline after a refusal").isEqualTo(entries + 1);
            return false;
        }
        assertThat(isReachable(before.status(), complaint.status()))
                .as("%s to %s", before.status(), complaint.status())
                .isTrue();
        assertConsistent(life);
        if (done instanceof ComplaintAction action) {
            assertThat(complaint.eventVersion()).isEqualTo(before.eventVersion() + 1);
            assertThat(action.entry().status()).isEqualTo(complaint.status());
        }
        return done != null && !Optional.empty().equals(done);
    }

    private static void assertConsistent(RandomLife life) {
        Complaint complaint = life.complaint();
        ComplaintStatus status = complaint.status();
        assertThat(complaint.informationRequest() != null)
                .as("an open question")
                .isEqualTo(status == ComplaintStatus.NEEDS_INFORMATION);
        // One that followed its lead has the answer of an agency, but was never assigned to it.
        if ((status.isWithAgency() || status == ComplaintStatus.RESPONDED) && !life.hasFollowedLead()) {
            assertThat(complaint.agencyCode()).as("the agency that has it").isNotNull();
        }
        if (status == ComplaintStatus.SUBMITTED || status == ComplaintStatus.IN_TRIAGE) {
            assertThat(complaint.agencyCode()).as("no agency has it").isNull();
        }
        assertThat(complaint.answer().disputeCount())
                .as("disputes: without a bound a complaint would never end")
                .isLessThanOrEqualTo(AnswerState.MAX_DISPUTES);
        if (status.isFinal()) {
            assertThat(complaint.reviewDueDates().verifyBy())
                    .as("off the work list")
                    .isNull();
        }
    }

    /** The state that a refused act must not change. The completeness is compared by its state. */
    private record State(
            ComplaintStatus status,
            long eventVersion,
            Assignment assignment,
            Verification verification,
            CompletenessState completeness,
            AnswerState answer,
            @Nullable InformationRequest question,
            @Nullable OmbudsmanReferral referral) {

        static State of(Complaint complaint) {
            return new State(
                    complaint.status(),
                    complaint.eventVersion(),
                    complaint.assignment(),
                    complaint.verification(),
                    complaint.completeness().state(),
                    complaint.answer(),
                    complaint.informationRequest(),
                    complaint.referral());
        }
    }

    /** Adds an entry to see its number: a gap would show that a refused act has counted one. */
    private static int lastEntry(Complaint complaint) {
        return complaint
                .entry(complaint.submittedAt(), Actor.SYSTEM, null, null)
                .seq();
    }

    private static boolean isReachable(ComplaintStatus from, ComplaintStatus to) {
        Set<ComplaintStatus> reached = EnumSet.of(from);
        // An assignment, the begin of the work, and the act itself.
        for (int step = 0; step < 3 && !reached.contains(to); step++) {
            for (ComplaintStatus status : EnumSet.copyOf(reached)) {
                reached.addAll(LIFECYCLE.getOrDefault(status, Set.of()));
            }
        }
        return reached.contains(to);
    }

    private static Set<ComplaintStatus> withAgency(ComplaintStatus... others) {
        // A later assignment goes to the next agency at once.
        Set<ComplaintStatus> steps = EnumSet.of(
                ComplaintStatus.FORWARDED,
                ComplaintStatus.IN_TRIAGE,
                ComplaintStatus.WITHDRAWN,
                ComplaintStatus.ARCHIVED);
        steps.addAll(List.of(others));
        return steps;
    }

    private static @Nullable Object changeAnswerDue(RandomLife life, Runnable change) {
        Instant before = life.complaint().resolutionDueAt();
        change.run();
        Instant after = life.complaint().resolutionDueAt();
        return Objects.equals(before, after) ? null : after;
    }

    /** A reporter who withdraws or accepts, or a coordinator who archives, at each opportunity would end nearly every life at its begin. */
    private static boolean seldom(RandomLife life) {
        return life.oneIn(8);
    }

    private static Act act(String name, Step step) {
        return new Act(name, step);
    }
}
