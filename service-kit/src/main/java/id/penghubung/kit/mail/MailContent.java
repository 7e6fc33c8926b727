package id.penghubung.kit.mail;

import java.util.Map;

/** Gives the values of the mail templates of a service. Each service that sends mail has one bean of it. */
public interface MailContent {

    /**
     * Returns the value {@code mail} of the template.
     *
     * @throws RuntimeException if the facts of the mail are invalid; the mail is then tried again later, like one that the
     *     server refused
     */
    Object model(OutgoingMail mail);

    /**
     * Returns additional headers of a mail, such as those of {@link OneClickUnsubscribe}, by their names.
     *
     * @return empty if it has no headers of its own
     */
    default Map<String, String> headers(OutgoingMail mail) {
        return Map.of();
    }
}
