package id.penghubung.kit.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param kind selects its text in the templates
 * @param address the mail address, or what the {@link MailTransport} of the service takes for it
 * @param language {@code id} or {@code en}
 * @param facts the values for its text
 * @param precedence null for a mail that no other one replaces
 * @param sendAt the earliest time at which it may be sent
 */
public record OutgoingMail(
        UUID id,
        String kind,
        String address,
        String language,
        Map<String, String> facts,
        Instant happenedAt,
        @Nullable Precedence precedence,
        Instant sendAt) {

    /** Returns this mail with another address and additional values for its text. */
    public OutgoingMail to(String otherAddress, Map<String, String> additionalFacts) {
        Map<String, String> all = new HashMap<>(facts);
        all.putAll(additionalFacts);
        return new OutgoingMail(id, kind, otherAddress, language, all, happenedAt, precedence, sendAt);
    }

    /**
     * The rank of a mail among those about one subject. If several wait for one person, only the one with the highest rank is
     * sent.
     *
     * @param subject identifies the subject
     * @param rank the higher, the later the step that the mail is about
     */
    public record Precedence(String subject, int rank) {}
}
