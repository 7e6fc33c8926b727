package id.penghubung.complaints.progress;

import id.penghubung.complaints.complaint.DayText;
import id.penghubung.events.InterimAnswerPosted;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Composes timeline messages from the agency's text and dates, so that the timeline is complete on its own. */
@ApplicationScoped
class TimelineTexts {

    /** Returns the message for an interim answer, with the expected date of the final answer if known. */
    Text interimAnswer(InterimAnswerPosted answer) {
        LocalDate expected = answer.expectedBy();
        if (expected == null) {
            return Text.of("Jawaban sementara: " + answer.message(), "Interim answer: " + answer.message());
        }
        Text day = DayText.of(expected);
        return Text.of(
                "Jawaban sementara: %s (jawaban diperkirakan paling lambat %s)".formatted(answer.message(), day.id()),
                "Interim answer: %s (the answer is expected by %s)".formatted(answer.message(), day.en()));
    }
}
