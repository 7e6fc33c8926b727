package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.SealedCompletion;
import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.ComplaintDeadlineBreached;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.events.InformationRequestEnded;
import id.penghubung.events.InformationRequested;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A complaint in a random life with a clock. On each day people may act, some often and some never, and the deadlines pass of which
 * focal-point-service tells. Working days are counted as the calendar days that they take at most.
 */
final class TimedLife {

    /** Days from the arrival, or the completion, until the last escalation level of the decision about the file: 14, and 1 late. */
    static final int FILE_DECISION_DAYS = 15;

    /** Days for the completion by the reporter (UU 25/2009 Art. 44), and for the answer to a question. */
    static final int REPORTER_DAYS = 30;

    /** Days from the complete file until the last level of the limit of 60 days (UU 25/2009 Art. 50): 7 late. */
    static final int OUTER_LIMIT_DAYS = 67;

    /** Days at agencies until the answer of the longest class is due: 60 working days. */
    private static final int RESOLUTION_DAYS = 84;

    /** Days at agencies until the last level of that: 7 working days late. */
    static final int RESOLUTION_LAST_LEVEL_DAYS = RESOLUTION_DAYS + 11;

    /** Days for the reply to an answer, and for the decision of a superior: 10 working days each. */
    static final int REPLY_DAYS = 14;

    private static final Instant BEGIN = Instant.parse("2026-11-23T02:00:00Z");
    private static final String TRACKING_NUMBER = "7KRM-4XWT-2PCA";
    private static final String AGENCY = "dpu";
    private static final LocalizedText BECAUSE = new LocalizedText("Sebab", "Because");
    private static final List<Double> ZEALS = List.of(0.0, 0.03, 0.3);

    private final Random random;
    private final double coordinatorZeal;
    private final double agencyZeal;
    private final double reporterZeal;
    private final double superiorZeal;
    private final ComplaintDetails details = new ComplaintDetails(
            ComplaintKind.COMPLAINT, "Jalan rusak", "Lubang besar", "101", "64.02.06", null, null, false, false);
    private final Complaint complaint =
            new Complaint(UUID.randomUUID(), TRACKING_NUMBER, details, false, "account", null, BEGIN);

    private int day;
    private int acts;
    private int round = 1;
    private UUID question = UUID.randomUUID();
    private IfUnanswered ifUnanswered = IfUnanswered.CONTINUE;

    private ComplaintStatus statusBefore = complaint.status();
    private CompletenessState fileBefore = complaint.completeness().state();
    private int answers;
    private int questions;
    private int requestsToComplete;
    private int answeredOn;
    private int askedOn;
    private int superiorAskedOn = -1;
    private int fileSince;
    private boolean fileDeadlineRuns = true;
    private int completeSince = -1;
    private int daysAtAgency;
    private boolean replyTold;
    private boolean superiorTold;

    TimedLife(Random random) {
        this.random = random;
        this.coordinatorZeal = zeal();
        this.agencyZeal = zeal();
        this.reporterZeal = zeal();
        this.superiorZeal = zeal();
    }

    /** Lets a day pass: first the deadlines, then the people. */
    void passDay(boolean peopleAct) {
        day++;
        if (complaint.agencyCode() != null
                && complaint.status().isWithAgency()
                && complaint.status() != ComplaintStatus.NEEDS_INFORMATION) {
            daysAtAgency++;
        }
        tellBreaches();
        if (peopleAct) {
            actIf(coordinatorZeal, this::coordinate);
            actIf(agencyZeal, this::workAsAgency);
            actIf(reporterZeal, this::actAsReporter);
            actIf(superiorZeal, this::decideAsSuperior);
        }
    }

    ComplaintStatus status() {
        return complaint.status();
    }

    int answers() {
        return answers;
    }

    int questions() {
        return questions;
    }

    int requestsToComplete() {
        return requestsToComplete;
    }

    /** Returns whether the complaint has ended, or a deadline of those who have it is at its last escalation level. */
    boolean isEndedOrEscalated() {
        if (status().isFinal()) {
            return true;
        }
        if (status() == ComplaintStatus.RESPONDED) {
            return false;
        }
        boolean undecided = fileBefore == CompletenessState.UNDECIDED || fileBefore == CompletenessState.COMPLETED;
        return daysAtAgency > RESOLUTION_LAST_LEVEL_DAYS && complaint.agencyCode() != null
                || completeSince >= 0 && day - completeSince > OUTER_LIMIT_DAYS
                || fileDeadlineRuns && undecided && day - fileSince > FILE_DECISION_DAYS;
    }

    @Override
    public String toString() {
        return "day %d, %s, file %s, %d answers, %d questions, %d requests to complete, %d days at the agency"
                .formatted(day, status(), fileBefore, answers, questions, requestsToComplete, daysAtAgency);
    }

    /** Tells of deadlines as focal-point-service does: of each once. An answer ends those of the file. */
    private void tellBreaches() {
        ComplaintStatus status = status();
        if (!status.isFinal()
                && fileDeadlineRuns
                && fileBefore == CompletenessState.INCOMPLETE
                && day - fileSince >= REPORTER_DAYS) {
            breach(ReviewDeadline.COMPLETION_BY_REPORTER.name());
        } else if (status == ComplaintStatus.NEEDS_INFORMATION && day - askedOn >= REPORTER_DAYS) {
            endQuestion();
        } else if (status == ComplaintStatus.RESPONDED && !replyTold && day - answeredOn >= REPLY_DAYS) {
            replyTold = true;
            breach(ReviewDeadline.REPORTER_REPLY.name());
        } else if (complaint.answer().awaitsSuperior() && !superiorTold && day - superiorAskedOn >= REPLY_DAYS) {
            superiorTold = true;
            breach("SUPERIOR_REVIEW");
        } else if (daysAtAgency == RESOLUTION_DAYS && status.isWithAgency()) {
            complaint
                    .progress()
                    .deadlineBreached(new DeadlineBreached(
                            complaint.id(), question, round, AGENCY, UUID.randomUUID(), "RESOLUTION", now(), now()));
        }
        observe();
    }

    private void breach(String type) {
        complaint.review().breached(new ComplaintDeadlineBreached(complaint.id(), type, now(), now()));
    }

    private void endQuestion() {
        if (ifUnanswered == IfUnanswered.WITHDRAW) {
            breach(InformationReplyTime.TYPE);
        } else {
            complaint
                    .progress()
                    .endInformationRequest(new InformationRequestEnded(
                            complaint.id(), question, round, AGENCY, question, "Tidak dijawab", now(), true));
        }
    }

    private void coordinate() {
        if (status() == ComplaintStatus.SUBMITTED || status() == ComplaintStatus.IN_TRIAGE) {
            route();
        } else if (oneIn(20) && answers == 0) {
            complaint.review().recall("Sebab", false, now());
            round++;
        } else if (oneIn(60)) {
            complaint.review().archive(ArchiveReason.OTHER, null, null, now());
        } else {
            complaint.review().decideCompleteness(oneIn(3) ? List.of("KTP") : List.of(), now());
        }
    }

    private void route() {
        if (status() == ComplaintStatus.SUBMITTED && oneIn(3)) {
            complaint.progress().sentToTriage(new ComplaintSentToTriage(complaint.id(), round, BECAUSE, now()));
            return;
        }
        complaint
                .progress()
                .routed(new ComplaintRouted(
                        complaint.id(),
                        UUID.randomUUID(),
                        round,
                        AGENCY,
                        "Dinas",
                        false,
                        BECAUSE,
                        DecisionMaker.COORDINATOR,
                        now(),
                        TRACKING_NUMBER,
                        details,
                        BEGIN));
    }

    /** An agency returns a complaint only before its first answer. */
    private void workAsAgency() {
        if (!status().isWithAgency()) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0 ->
                complaint
                        .progress()
                        .acknowledged(new CaseAcknowledged(complaint.id(), question, round, AGENCY, now(), now()));
            case 1, 2 ->
                complaint
                        .progress()
                        .followedUp(
                                new FollowUpPosted(complaint.id(), question, round, AGENCY, "Tim berangkat", now()));
            case 3, 4 -> ask();
            case 5 -> returnToTriage();
            default ->
                complaint
                        .progress()
                        .resolved(new CaseResolved(
                                complaint.id(),
                                question,
                                round,
                                AGENCY,
                                "Sudah ditambal",
                                answers > 0 && oneIn(2) ? true : null,
                                now()));
        }
    }

    private void ask() {
        if (status() == ComplaintStatus.NEEDS_INFORMATION) {
            return;
        }
        question = UUID.randomUUID();
        ifUnanswered = oneIn(2) ? IfUnanswered.WITHDRAW : IfUnanswered.CONTINUE;
        complaint
                .progress()
                .requestInformation(new InformationRequested(
                        complaint.id(),
                        question,
                        round,
                        AGENCY,
                        question,
                        "Di mana?",
                        LocalDate.of(2026, 12, 31),
                        now(),
                        ifUnanswered.name()));
    }

    private void returnToTriage() {
        if (answers == 0) {
            round++;
            complaint.progress().sentToTriage(new ComplaintSentToTriage(complaint.id(), round, BECAUSE, now()));
        }
    }

    private void actAsReporter() {
        ReporterActs reporter = complaint.reporterActs();
        if (fileBefore == CompletenessState.INCOMPLETE && oneIn(2)) {
            complaint.review().complete(new SealedCompletion("kunci", new byte[] {1, 2, 3}), now());
        } else if (oneIn(60)) {
            reporter.withdraw(null, now());
        } else if (status() == ComplaintStatus.NEEDS_INFORMATION) {
            reporter.answer("Di pasar", now());
        } else if (oneIn(3)) {
            reporter.askSuperior("Tidak adil", true, now());
        } else if (oneIn(5)) {
            reporter.accept(now());
        } else {
            reporter.dispute("Masih berlubang", now());
        }
    }

    private void decideAsSuperior() {
        if (complaint.answer().isOpenForSuperior()) {
            complaint
                    .progress()
                    .superiorDecided(new SuperiorReviewDecided(
                            complaint.id(),
                            question,
                            round,
                            AGENCY,
                            oneIn(2) ? SuperiorReviewDecided.REOPEN : SuperiorReviewDecided.ANSWER_STANDS,
                            "secretary",
                            "Sebab",
                            now()));
        }
    }

    /** An act that the state does not allow is refused, and changes nothing. */
    private void actIf(double zeal, Runnable act) {
        if (random.nextDouble() < zeal) {
            try {
                act.run();
            } catch (ProblemException refused) {
                acts++;
            }
            observe();
        }
    }

    /** Starts and ends the deadlines that follow from what has happened. */
    private void observe() {
        ComplaintStatus status = status();
        if (status == ComplaintStatus.RESPONDED && statusBefore != status) {
            answers++;
            answeredOn = day;
            replyTold = false;
        }
        if (status == ComplaintStatus.NEEDS_INFORMATION && statusBefore != status) {
            questions++;
            askedOn = day;
        }
        if (complaint.answer().superiorReviewAt() != null && superiorAskedOn < 0) {
            superiorAskedOn = day;
        }
        CompletenessState file = complaint.completeness().state();
        if (file != fileBefore) {
            fileSince = day;
            fileDeadlineRuns = true;
            requestsToComplete += file == CompletenessState.INCOMPLETE ? 1 : 0;
            completeSince = file == CompletenessState.COMPLETE ? day : completeSince;
        }
        fileDeadlineRuns &= status != ComplaintStatus.RESPONDED;
        statusBefore = status;
        fileBefore = file;
    }

    /** Returns the time, which goes on with each act of the day. */
    private Instant now() {
        acts++;
        return BEGIN.plus(Duration.ofDays(day)).plusMillis(acts);
    }

    private boolean oneIn(int calls) {
        return random.nextInt(calls) == 0;
    }

    private double zeal() {
        return ZEALS.get(random.nextInt(ZEALS.size()));
    }
}
