package id.penghubung.complaints.progress;

import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Composes timeline messages from the agency's text and dates, so that the timeline is complete on its own. */
@ApplicationScoped
class TimelineTexts {

    private static final DateTimeFormatter DAY_ID =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Languages.INDONESIAN);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.ENGLISH);

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
