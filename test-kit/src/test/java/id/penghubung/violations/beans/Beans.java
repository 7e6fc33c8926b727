package id.penghubung.violations.beans;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.jspecify.annotations.Nullable;

/** Beans, most of which break a rule. */
public class Beans {

    static class InjectsAField {
        @Inject
        @Nullable
        Clock clock;
    }

    static class InjectsASetting {
        @ConfigProperty(name = "setting")
        @Nullable
        String setting;
    }

    static class InjectsAChannel {
        @Channel("channel")
        @Nullable
        Object channel;
    }

    static class InjectsTheContext {
        @Context
        @Nullable
        UriInfo uri;
    }

    static class InjectsThePersistenceContext {
        @PersistenceContext
        @Nullable
        EntityManager entities;
    }

    static class InjectsByMethod {
        @Inject
        void use(Clock time) {
            Objects.requireNonNull(time);
        }
    }

    static class InjectsByConstructor {
        private final Clock clock;

        @Inject
        InjectsByConstructor(Clock clock) {
            this.clock = clock;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    static class ReadsTheInstant {
        Instant now = Instant.now();
    }

    static class ReadsTheDate {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
    }

    static class ReadsTheMilliseconds {
        long now = System.currentTimeMillis();
    }

    static class MakesAClock {
        Clock time = Clock.systemUTC();
    }

    static class ProducesTheClock {
        @Produces
        Clock time() {
            return Clock.systemUTC();
        }
    }

    static class CallsAnotherThingClock {
        long clock;
    }

    static class SharesState {
        static int count;
    }

    static class RunsAlone {
        @Scheduled(every = "1m")
        void run() {}
    }

    static class RunsMonitored {
        private final BackgroundJobRunner runner = new BackgroundJobRunner();

        @Scheduled(every = "1m")
        void run() {
            runner.run("job", () -> {});
        }
    }

    static class SendsToKafka {
        SendsToKafka(Producer<String, String> producer) {}
    }

    static class Emits {
        Emits(Emitter<String> emitter) {}
    }

    static class Receives {
        void on(ConsumerRecord<String, byte[]> record) {}
    }
}
