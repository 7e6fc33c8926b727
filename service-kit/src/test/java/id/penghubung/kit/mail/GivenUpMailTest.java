package id.penghubung.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.testing.SettableClock;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail that is given up. The service may have noted that it was sent, for instance that an address was asked for its confirmation. */
@QuarkusTest
class GivenUpMailTest {

    private static final String REFUSED = "tidak-ada@example.org";
    private static final String WITHOUT_SERVER = "camat@example.org";

    @Inject
    BackgroundJobRunner jobs;

    @Inject
    MailTable mails;

    @Inject
    Jdbc jdbc;

    @Inject
    IdGenerator ids;

    @Inject
    MailMeters meters;

    private final SettableClock clock = new SettableClock();

    @AfterEach
    void removeMails() {
        jdbc.update("delete from mail");
    }

    @Test
    void shouldTellTheServiceAfterTheLastAttemptAndWithoutAServer() {
        // Given
        OutgoingMail lastAttempt = mailTo(REFUSED);
        OutgoingMail firstAttempt = mailTo(REFUSED);
        OutgoingMail withoutServer = mailTo(WITHOUT_SERVER);
        OutgoingMail sent = mailTo("lurah@example.org");
        mails.insert(List.of(lastAttempt, firstAttempt, withoutServer, sent));
        jdbc.update("update mail set attempts = 7 where id = ?", lastAttempt.id());
        NotingTransport transport = new NotingTransport();
        clock.advance(Duration.ofMillis(1));

        // When
        new MailWorker(jobs, mails, transport, new TestMailSettings(true, 100), meters, clock).send();

        // Then
        assertThat(transport.givenUp).containsExactlyInAnyOrder(lastAttempt.id(), withoutServer.id());
        assertThat(stateOf(lastAttempt)).isEqualTo("FAILED");
        assertThat(stateOf(firstAttempt)).isEqualTo("WAITING");
        assertThat(stateOf(withoutServer)).isEqualTo("NOT_CONFIGURED");
        assertThat(stateOf(sent)).isEqualTo("SENT");
    }

    private OutgoingMail mailTo(String address) {
        return new OutgoingMail(
                ids.next(),
                "NOTE_WRITTEN",
                address,
                "id",
                Map.of("note", "Lampu jalan mati"),
                clock.instant(),
                null,
                clock.instant());
    }

    private String stateOf(OutgoingMail mail) {
        return jdbc.one("select state from mail where id = ?", row -> row.getString(1), mail.id());
    }

    /** A transport without a server for one address, whose server refuses another one. It notes what it is told. */
    private static final class NotingTransport implements MailTransport {

        private final List<UUID> givenUp = new ArrayList<>();

        @Override
        public boolean isConfiguredFor(OutgoingMail mail) {
            return !mail.address().equals(WITHOUT_SERVER);
        }

        @Override
        public Optional<Uni<Void>> send(OutgoingMail mail) {
            return Optional.of(
                    mail.address().equals(REFUSED)
                            ? Uni.createFrom().failure(new IllegalStateException("refused"))
                            : Uni.createFrom().voidItem());
        }

        @Override
        public void givenUp(OutgoingMail mail) {
            givenUp.add(mail.id());
        }
    }
}
