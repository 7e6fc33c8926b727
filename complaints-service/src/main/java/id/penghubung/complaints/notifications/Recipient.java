package id.penghubung.complaints.notifications;

import java.util.Set;
import java.util.UUID;

/**
 * The reporter of a complaint as the receiver of messages, without any contact details.
 *
 * @param secret whether the subject of a message must not tell what it is about: the complaint is confidential, or accuses staff
 * @param language {@code id} or {@code en}
 * @param channels the channels by which the reporter may and wants to be told
 * @param proven whether the mail address is proven to be that of the reporter
 * @param asked whether the confirmation of the mail address was asked for
 * @param today the highest number of messages that one channel had since a time
 */
record Recipient(
        UUID complaintId,
        String trackingNumber,
        boolean secret,
        String language,
        Set<NotificationChannel> channels,
        boolean proven,
        boolean asked,
        int today) {}
