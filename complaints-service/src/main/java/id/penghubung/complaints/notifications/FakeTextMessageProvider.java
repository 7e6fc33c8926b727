package id.penghubung.complaints.notifications;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Sends no message and keeps the last ones in memory, for development and tests. It is not part of what runs on a server. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class FakeTextMessageProvider implements TextMessageProvider {

    private static final int KEPT = 100;

    private final Deque<Taken> taken = new ArrayDeque<>();

    /** A message that a provider would have sent. */
    record Taken(NotificationChannel channel, UUID messageId, String phone, String text) {}

    @Override
    public boolean serves(NotificationChannel channel) {
        return channel != NotificationChannel.MAIL;
    }

    @Override
    public Uni<Void> send(NotificationChannel channel, UUID messageId, String phone, String text) {
        return Uni.createFrom().voidItem().invoke(() -> keep(new Taken(channel, messageId, phone, text)));
    }

    private synchronized void keep(Taken message) {
        if (taken.size() == KEPT) {
            taken.removeFirst();
        }
        taken.addLast(message);
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }
}
