package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedAccused;
import id.penghubung.complaints.personaldata.SealedCompletion;
import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseDeadlinesSet;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDeadlineBreached;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.Complexity;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DeadlineCalculation;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.MeetingKind;
import id.penghubung.events.MeetingProposed;
import id.penghubung.events.ResolutionDueMoved;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.kit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint in a random life: events of other services with random rounds and agencies, late, early, or for another round. */
final class RandomLife {

    private static final Instant BEGIN = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalizedText BECAUSE = new LocalizedText("Sebab", "Because");
    private static final Text TEXT = Text.of("Pesan", "Message");
    private static final DeadlineCalculation CALCULATION = new DeadlineCalculation(
            14,
            "WORKING_DAY",
            "SP4N-LAPOR",
            "ROUTED",
            BEGIN,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 7);
    private static final String TRACKING_NUMBER = "7KRM-4XWT-2PCA";
    private static final String LEAD_NUMBER = "4XWT-7KRM-2PCA";
    private static final ComplaintDetails OPEN_DETAILS = new ComplaintDetails(
            ComplaintKind.COMPLAINT, "Jalan rusak", "Lubang besar", "101", "64.02.06", null, null, false, false);
    private static final List<String> AGENCIES = List.of("dpu", "dishub", "dlhk");

    private final Random random;
    private final Complaint complaint;
    private final ComplaintDetails details;
    private final Complaint lead;
    private Instant now = BEGIN;
    private int lastRound;
    private UUID lastRequest = UUID.randomUUID();
    private boolean waitsForLead;
    private boolean followedLead;

    RandomLife(Random random) {
        this.random = random;
        this.details = new ComplaintDetails(
                one(ComplaintKind.values()),
                "Jalan berlubang",
                "Lubang besar",
                "101",
                "64.02.06",
                null,
                null,
                random.nextBoolean(),
                random.nextBoolean());
        this.complaint = new Complaint(
                UUID.randomUUID(), TRACKING_NUMBER, details, random.nextBoolean(), "account", null, BEGIN);
        this.lead = new Complaint(UUID.randomUUID(), LEAD_NUMBER, OPEN_DETAILS, false, "another", null, BEGIN);
    }

    Complaint complaint() {
        return complaint;
    }

    ComplaintProgress progress() {
        return complaint.progress();
    }

    ComplaintReview review() {
        return complaint.review();
    }

    /** Returns the time, which goes on. */
    Instant now() {
        now = now.plusSeconds(1 + random.nextInt(100_000));
        return now;
    }

    boolean flip() {
        return random.nextBoolean();
    }

    /** Returns true once in so many calls. */
    boolean oneIn(int calls) {
        return random.nextInt(calls) == 0;
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    Classification classification() {
        return new Classification(
                one(ComplaintKind.values()),
                one(new String[] {"101", "106"}),
                one(Complexity.values()),
                "64.02.06",
                flip());
    }

    ComplaintRouted routed() {
        int round = round();
        return new ComplaintRouted(
                complaint.id(),
                UUID.randomUUID(),
                round,
                agency(round),
                "Dinas",
                false,
                BECAUSE,
                DecisionMaker.RULE,
                now(),
                TRACKING_NUMBER,
                details,
                BEGIN);
    }

    ComplaintSentToTriage sentToTriage() {
        return new ComplaintSentToTriage(complaint.id(), round(), BECAUSE, now());
    }

    CaseAcknowledged acknowledged() {
        int round = round();
        return new CaseAcknowledged(complaint.id(), UUID.randomUUID(), round, agency(round), now(), now());
    }

    FollowUpPosted followUp() {
        int round = round();
        return new FollowUpPosted(complaint.id(), UUID.randomUUID(), round, agency(round), "Tim berangkat", now());
    }

    MeetingProposed meeting() {
        int round = round();
        return new MeetingProposed(
                complaint.id(),
                UUID.randomUUID(),
                round,
                agency(round),
                MeetingKind.MEETING,
                now(),
                "Kantor",
                "Bertemu",
                now());
    }

    InterimAnswerPosted interimAnswer() {
        int round = round();
        return new InterimAnswerPosted(
                complaint.id(), UUID.randomUUID(), round, agency(round), "Masih dikerjakan", null, now());
    }

    Text text() {
        return TEXT;
    }

    InformationRequested informationRequested() {
        int round = round();
        lastRequest = UUID.randomUUID();
        return new InformationRequested(
                complaint.id(),
                UUID.randomUUID(),
                round,
                agency(round),
                lastRequest,
                "Di mana?",
                LAST_DAY,
                now(),
                flip() ? "WITHDRAW" : "CONTINUE");
    }

    InformationRequestEnded informationRequestEnded() {
        int round = round();
        return new InformationRequestEnded(
                complaint.id(),
                UUID.randomUUID(),
                round,
                agency(round),
                flip() ? lastRequest : UUID.randomUUID(),
                "Cukup",
                now());
    }

    CaseResolved resolved() {
        int round = round();
        return new CaseResolved(complaint.id(), UUID.randomUUID(), round, agency(round), "Sudah ditambal", now());
    }

    CaseResolved upheld() {
        int round = round();
        return new CaseResolved(
                complaint.id(), UUID.randomUUID(), round, agency(round), "Sudah sesuai standar", true, now());
    }

    SealedCompletion completion() {
        return new SealedCompletion("kunci", new byte[] {1, 2, 3});
    }

    /** Names an agency as the accused party, or nobody. */
    ComplaintAction correctAccused() {
        SealedAccused accused = flip() ? new SealedAccused(one(AGENCIES.toArray(String[]::new)), null, null) : null;
        return review().correct(complaint.classification(), new AccusedCorrection(accused), "Sebab", now());
    }

    ComplaintAction handOver() {
        return review().handOver(new Destination("land-office", "Kantor Pertanahan"), LAST_DAY, null, now());
    }

    /** Merges the complaint into a lead of another reporter. */
    ComplaintAction merge() {
        ComplaintAction merged = new ComplaintMerge(complaint).into(lead, "Sama", now());
        waitsForLead = true;
        return merged;
    }

    /** Ends the merging. Returns null if the complaint does not wait for a lead, or an agency has it again. */
    @Nullable
    ComplaintAction unmerge() {
        if (!waitsForLead || complaint.agencyCode() != null) {
            return null;
        }
        ComplaintMerge merge = new ComplaintMerge(complaint);
        ComplaintAction ended = flip() ? merge.end("Berbeda", now()) : merge.endWithLead(now());
        waitsForLead = false;
        return ended;
    }

    /**
     * Follows the lead in a random state; one that is closed keeps a closed complaint closed, since the life has ended. Returns null if
     * there is no lead, or nothing to follow.
     */
    @Nullable
    List<TimelineEntry> followLead() {
        if (!waitsForLead) {
            return null;
        }
        ComplaintMerge.Answer answer = flip() ? new ComplaintMerge.Answer(UUID.randomUUID(), "dpu", TEXT, now()) : null;
        ComplaintStatus state = complaint.status().isFinal() ? ComplaintStatus.CLOSED : one(ComplaintStatus.values());
        List<TimelineEntry> entries = new ComplaintMerge(complaint).follow(state, answer, now());
        followedLead |= !entries.isEmpty();
        return entries.isEmpty() ? null : entries;
    }

    boolean hasFollowedLead() {
        return followedLead;
    }

    DeadlineBreached deadlineBreached() {
        int round = round();
        return new DeadlineBreached(
                complaint.id(), UUID.randomUUID(), round, agency(round), UUID.randomUUID(), "RESOLUTION", now(), now());
    }

    ResolutionDueMoved dueMoved() {
        int round = round();
        return new ResolutionDueMoved(complaint.id(), UUID.randomUUID(), round, agency(round), now(), now());
    }

    /** The due date of the answer. How it was calculated is stored elsewhere. */
    CaseDeadlinesSet caseDeadlinesSet() {
        int round = round();
        CaseDeadlinesSet.CaseDeadline resolution =
                new CaseDeadlinesSet.CaseDeadline(UUID.randomUUID(), "RESOLUTION", now(), CALCULATION);
        return new CaseDeadlinesSet(
                complaint.id(), UUID.randomUUID(), round, agency(round), List.of(resolution), now());
    }

    ComplaintDeadlineSet reviewDeadlineSet() {
        return new ComplaintDeadlineSet(
                complaint.id(), one(ReviewDeadline.values()).name(), now(), flip() ? true : null, now());
    }

    /** A decision of the superior. One about a closed complaint keeps it closed, since the life has ended. */
    SuperiorReviewDecided superiorDecided() {
        int round = round();
        boolean stands = complaint.status().isFinal() || flip();
        return new SuperiorReviewDecided(
                complaint.id(),
                UUID.randomUUID(),
                round,
                agency(round),
                stands ? SuperiorReviewDecided.ANSWER_STANDS : SuperiorReviewDecided.REOPEN,
                "secretary",
                "Sebab",
                now());
    }

    ComplaintDeadlineBreached superiorLate() {
        return new ComplaintDeadlineBreached(complaint.id(), "SUPERIOR_REVIEW", now(), now());
    }

    ComplaintDeadlineBreached questionUnanswered() {
        return new ComplaintDeadlineBreached(complaint.id(), InformationReplyTime.TYPE, now(), now());
    }

    ComplaintDeadlineBreached reviewDeadlineBreached() {
        return new ComplaintDeadlineBreached(
                complaint.id(), one(ReviewDeadline.values()).name(), now(), now());
    }

    /** Returns mostly the current round, sometimes the one before, and sometimes the next one, whose assignment it implies. */
    private int round() {
        int drawn = random.nextInt(10);
        int round = Math.max(1, complaint.assignment().round() + (drawn < 2 ? 1 : drawn == 2 ? -1 : 0));
        lastRound = Math.max(lastRound, round);
        return random.nextInt(50) == 0 ? lastRound + 1 : round;
    }

    /** Each round has one agency. */
    private static String agency(int round) {
        return AGENCIES.get(round % AGENCIES.size());
    }
}
