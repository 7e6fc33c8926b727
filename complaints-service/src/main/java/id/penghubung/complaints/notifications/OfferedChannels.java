package id.penghubung.complaints.notifications;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** The channels that this installation offers. The service does not start if one of them has no provider. */
@ApplicationScoped
@Startup
class OfferedChannels {

    private final Iterable<TextMessageProvider> providers;
    private final Set<NotificationChannel> offered = EnumSet.noneOf(NotificationChannel.class);

    OfferedChannels(@Any Instance<TextMessageProvider> providers, ReporterNotificationSettings settings) {
        this.providers = providers;
        if (settings.mailServer()) {
            offered.add(NotificationChannel.MAIL);
        }
        offerIf(settings.sms(), NotificationChannel.SMS);
        offerIf(settings.whatsapp(), NotificationChannel.WHATSAPP);
    }

    /** Returns the offered channels; empty if reporters are told of nothing. */
    Set<NotificationChannel> all() {
        return Collections.unmodifiableSet(offered);
    }

    boolean has(NotificationChannel channel) {
        return offered.contains(channel);
    }

    Uni<Void> sendText(NotificationChannel channel, UUID messageId, String phone, String text) {
        return providerOf(channel).send(channel, messageId, phone, text);
    }

    private void offerIf(boolean wanted, NotificationChannel channel) {
        if (wanted) {
            providerOf(channel);
            offered.add(channel);
        }
    }

    private TextMessageProvider providerOf(NotificationChannel channel) {
        for (TextMessageProvider provider : providers) {
            if (provider.serves(channel)) {
                return provider;
            }
        }
        throw new IllegalStateException("penghubung.notifications offers " + channel
                + ", but there is no provider for it: switch it off or install a TextMessageProvider");
    }
}
