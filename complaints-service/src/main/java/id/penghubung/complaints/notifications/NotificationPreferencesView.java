package id.penghubung.complaints.notifications;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Language and channels of the messages to a reporter about the steps of complaints.
 *
 * @param language id or en
 * @param offered the channels that there are here
 */
@Schema(name = "NotificationPreferences")
public record NotificationPreferencesView(
        @Schema(required = true) String language,
        @Schema(required = true) boolean mail,
        @Schema(required = true) boolean sms,
        @Schema(required = true) boolean whatsapp,
        @Schema(required = true) List<NotificationChannel> offered) {

    private static final String INDONESIAN = "id";

    static NotificationPreferencesView of(NotificationChoice choice, Set<NotificationChannel> offered) {
        String language = choice.language();
        return new NotificationPreferencesView(
                language == null ? INDONESIAN : language,
                !Boolean.FALSE.equals(choice.mail()),
                Boolean.TRUE.equals(choice.sms()),
                Boolean.TRUE.equals(choice.whatsapp()),
                List.copyOf(offered));
    }
}
