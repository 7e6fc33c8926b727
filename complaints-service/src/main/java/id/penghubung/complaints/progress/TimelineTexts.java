package id.penghubung.complaints.progress;

import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.events.MeetingKind;
import id.penghubung.events.MeetingProposed;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Composes timeline messages from the agency's text, dates and places, so that the timeline is complete on its own. */
@ApplicationScoped
class TimelineTexts {

    private static final DateTimeFormatter MOMENT_ID =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'pukul' HH.mm", Languages.INDONESIAN);
    private static final DateTimeFormatter MOMENT_EN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy 'at' HH:mm", Languages.ENGLISH);
    private static final DateTimeFormatter DAY_ID =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Languages.INDONESIAN);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.ENGLISH);

    private final OfficeTime office;

    TimelineTexts(OfficeTime office) {
        this.office = office;
    }

    /** Returns the invitation to a meeting, with its time in the office's time zone and its place. */
    Text invitation(MeetingProposed meeting) {
        ZonedDateTime moment = office.at(meeting.at());
        boolean onSite = meeting.kind() == MeetingKind.SITE_VISIT;
        return Text.of(
                "%s: %s, %s. %s"
                        .formatted(
                                onSite ? "Undangan peninjauan lapangan" : "Undangan pertemuan",
                                MOMENT_ID.format(moment),
                                meeting.place(),
                                meeting.message()),
                "%s: %s, %s. %s"
                        .formatted(
                                onSite ? "Invitation to a site visit" : "Invitation to a meeting",
                                MOMENT_EN.format(moment),
                                meeting.place(),
                                meeting.message()));
    }

    /** Returns the message for an interim answer, with the expected date of the final answer if known. */
    Text interimAnswer(InterimAnswerPosted answer) {
        LocalDate expected = answer.expectedBy();
        return expected == null
                ? Text.of("Jawaban sementara: " + answer.message(), "Interim answer: " + answer.message())
                : Text.of(
                        "Jawaban sementara: %s (jawaban diperkirakan paling lambat %s)"
                                .formatted(answer.message(), DAY_ID.format(expected)),
                        "Interim answer: %s (the answer is expected by %s)"
                                .formatted(answer.message(), DAY_EN.format(expected)));
    }
}
