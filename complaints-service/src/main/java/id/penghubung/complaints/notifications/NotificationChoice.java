package id.penghubung.complaints.notifications;

import jakarta.validation.constraints.Pattern;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Choice of a reporter for the messages about the steps of complaints. An absent value takes its default.
 *
 * @param language id or en; Indonesian by default
 * @param mail whether by mail, to the address of the reporter; yes by default
 * @param sms whether by SMS, to the phone number of the reporter; only with a yes, which is the consent (UU 27/2022 Art. 20)
 * @param whatsapp whether by WhatsApp, as for SMS
 */
@Schema(name = "NotificationChoice")
public record NotificationChoice(
        @Nullable @Pattern(regexp = "id|en") String language,
        @Nullable Boolean mail,
        @Nullable Boolean sms,
        @Nullable Boolean whatsapp) {

    static final NotificationChoice NONE = new NotificationChoice(null, null, null, null);

    /** Returns the channels with a no. */
    Set<NotificationChannel> refused() {
        Set<NotificationChannel> refused = EnumSet.noneOf(NotificationChannel.class);
        refuseIf(mail, NotificationChannel.MAIL, refused);
        refuseIf(sms, NotificationChannel.SMS, refused);
        refuseIf(whatsapp, NotificationChannel.WHATSAPP, refused);
        return refused;
    }

    private static void refuseIf(
            @Nullable Boolean answer, NotificationChannel channel, Set<NotificationChannel> refused) {
        if (Boolean.FALSE.equals(answer)) {
            refused.add(channel);
        }
    }
}
