package id.penghubung.complaints.notifications;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Port to a provider of text messages. A regency that has a contract for SMS or WhatsApp adds a bean of it and switches the channel on.
 */
public interface TextMessageProvider {

    boolean serves(NotificationChannel channel);

    /**
     * Sends a message when the result is subscribed to.
     *
     * @param messageId the same at each attempt, so that a provider can drop a repetition
     * @param phone phone number as the reporter wrote it
     * @return fails if the provider does not take the message, which is then tried again later
     */
    Uni<Void> send(NotificationChannel channel, UUID messageId, String phone, String text);
}
