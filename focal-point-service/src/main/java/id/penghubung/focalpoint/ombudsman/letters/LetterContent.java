package id.penghubung.focalpoint.ombudsman.letters;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a letter that is entered at its registration and can be corrected. */
@Embeddable
record LetterContent(
        String number,
        LocalDate letterDate,
        @Nullable Instant receivedAt,
        @Nullable Instant sentAt,
        String sender,
        String recipient,
        String subject,
        @Enumerated(EnumType.STRING) @Nullable LetterDemand demand,
        @Nullable LocalDate answerDueOn,
        @Nullable UUID answersLetterId) {

    static LetterContent of(LetterRegistration request) {
        return new LetterContent(
                request.number(),
                request.letterDate(),
                request.receivedAt(),
                request.sentAt(),
                request.sender(),
                request.recipient(),
                request.subject(),
                request.demand(),
                request.answerDueOn(),
                request.answersLetterId());
    }

    /** Returns the values by the names of their fields, without those that are absent. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        put(values, "number", number);
        put(values, "letterDate", letterDate);
        put(values, "receivedAt", receivedAt);
        put(values, "sentAt", sentAt);
        put(values, "sender", sender);
        put(values, "recipient", recipient);
        put(values, "subject", subject);
        put(values, "demand", demand);
        put(values, "answerDueOn", answerDueOn);
        put(values, "answersLetterId", answersLetterId);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
