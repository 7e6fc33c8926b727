package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.FixedDueDate;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.kit.office.OfficeTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says from what the time limit of a letter with a demand counts. */
@ApplicationScoped
class LetterDeadlines {

    private final OfficeTime office;

    LetterDeadlines(OfficeTime office) {
        this.office = office;
    }

    DeadlineSubject subject(Letter letter, MatterSummary matter) {
        LetterDemand demand = Objects.requireNonNull(letter.demand());
        Instant received = Objects.requireNonNull(letter.receivedAt());
        return new DeadlineSubject(
                SubjectKind.LETTER,
                letter.id(),
                null,
                Objects.requireNonNull(letter.agencyCode()),
                demand.policySubjects(matter.rapidResponse()),
                Set.of(demand.stage()),
                // Requests of the Ombudsman have no missing parts, and state the day of their dispatch, not its time.
                Map.of(
                        StartEvent.RECEIVED, received,
                        StartEvent.COMPLETE, received,
                        StartEvent.SENT,
                                letter.letterDate().atStartOfDay(office.zone()).toInstant()),
                fixedDueDate(letter));
    }

    private @Nullable FixedDueDate fixedDueDate(Letter letter) {
        Summons summons = letter.summons();
        LocalDate dueOn = summons == null
                ? letter.answerDueOn()
                : office.at(summons.hearingAt()).toLocalDate();
        return dueOn == null ? null : new FixedDueDate(dueOn, letter.number());
    }
}
