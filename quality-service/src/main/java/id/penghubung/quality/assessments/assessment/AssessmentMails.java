package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.quality.assessments.Category;
import id.penghubung.quality.assessments.instruments.Instrument;
import id.penghubung.quality.notifications.NotificationKind;
import id.penghubung.quality.notifications.Notifications;
import id.penghubung.quality.notifications.Recipient;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells unit, head and organisation bureau of the steps of an assessment by mail. Joins the caller's transaction. */
@ApplicationScoped
class AssessmentMails {

    private static final Set<Recipient> UNIT_AND_HEAD = EnumSet.of(Recipient.UNIT, Recipient.HEAD);

    /** The fact that is present if a date has passed. */
    private static final String LATE = "late";

    private final Notifications notifications;
    private final UnitDirectory units;
    private final OfficeTime office;

    AssessmentMails(Notifications notifications, UnitDirectory units, OfficeTime office) {
        this.notifications = notifications;
        this.units = units;
        this.office = office;
    }

    void opened(Assessment assessment, Instrument instrument) {
        Map<String, String> facts = facts(instrument.title());
        facts.put(
                "dueOn",
                Objects.requireNonNull(assessment.subject().selfDueOn()).toString());
        enqueue(NotificationKind.ASSESSMENT_OPENED, assessment, UNIT_AND_HEAD, facts);
    }

    /** Reminds the unit of its self-assessment; its head and the bureau too if it is late. */
    void selfDue(DueSelfAssessment due, LocalDate today) {
        boolean late = today.isAfter(due.dueOn());
        Map<String, String> facts = facts(due.title());
        facts.put("dueOn", due.dueOn().toString());
        if (late) {
            facts.put(LATE, "true");
        }
        notifications.enqueue(
                NotificationKind.SELF_ASSESSMENT_DUE,
                due.unitCode(),
                due.unitName(),
                late ? EnumSet.allOf(Recipient.class) : EnumSet.of(Recipient.UNIT),
                facts);
    }

    void evaluated(Assessment assessment, Instrument instrument) {
        Map<String, String> facts = factsWithOutcome(assessment, instrument);
        facts.put(
                "objectionUntil",
                office.at(Objects.requireNonNull(assessment.objectionUntil()))
                        .toLocalDate()
                        .minusDays(1)
                        .toString());
        enqueue(NotificationKind.ASSESSMENT_EVALUATED, assessment, UNIT_AND_HEAD, facts);
    }

    void objected(Assessment assessment, Instrument instrument) {
        enqueue(
                NotificationKind.ASSESSMENT_OBJECTED,
                assessment,
                EnumSet.of(Recipient.BUREAU),
                facts(instrument.title()));
    }

    void decided(Assessment assessment, Instrument instrument, ObjectionOutcome outcome) {
        Map<String, String> facts = factsWithOutcome(assessment, instrument);
        facts.put(outcome.name(), "true");
        enqueue(NotificationKind.ASSESSMENT_OBJECTION_DECIDED, assessment, UNIT_AND_HEAD, facts);
    }

    private static Map<String, String> factsWithOutcome(Assessment assessment, Instrument instrument) {
        Assessment.Outcome outcome = Objects.requireNonNull(assessment.outcome());
        Category category = instrument.content().categoryOf(outcome.index());
        Map<String, String> facts = facts(instrument.title());
        facts.put("index", outcome.index().toPlainString());
        facts.put("category", category.code() + " (" + category.name() + ")");
        return facts;
    }

    private static Map<String, String> facts(String title) {
        Map<String, String> facts = new HashMap<>();
        facts.put("assessment", title);
        return facts;
    }

    private void enqueue(
            NotificationKind kind, Assessment assessment, Set<Recipient> recipients, Map<String, String> facts) {
        String code = assessment.subject().unitCode();
        notifications.enqueue(kind, code, units.find(code).map(Unit::name).orElse(code), recipients, facts);
    }
}
