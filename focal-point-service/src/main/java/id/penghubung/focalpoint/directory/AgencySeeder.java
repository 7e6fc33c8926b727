package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.EventType;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Puts the agencies in that are missing at start and tells of each, in one transaction. */
@ApplicationScoped
class AgencySeeder {

    private static final Logger LOG = Logger.getLogger(AgencySeeder.class);
    private static final long FIRST_VERSION = 1;

    private final AgencySeedTable table;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    AgencySeeder(AgencySeedTable table, Outbox outbox, ObjectMapper json, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    void seed(@Observes StartupEvent started) {
        List<AgencySeed.Entry> seeds = AgencySeed.read(json);
        int missing = QuarkusTransaction.requiringNew().call(() -> insertAndTell(seeds));
        if (missing > 0) {
            LOG.infof("Put %d agencies into the directory", missing);
        }
    }

    private int insertAndTell(List<AgencySeed.Entry> seeds) throws SQLException {
        Set<String> inserted = table.insertMissing(seeds);
        seeds.stream()
                .filter(seed -> inserted.contains(seed.code()))
                .map(AgencySeed.Entry::described)
                .forEach(this::tell);
        return inserted.size();
    }

    private void tell(AgencyDescribed agency) {
        EventType type = EventType.of(agency);
        outbox.publish(new OutgoingEvent(
                type.typeName(), type.topic(), agency.code(), agency.code(), FIRST_VERSION, clock.instant(), agency));
    }
}
