package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Inserts the agencies that are missing at start and publishes an event for each, in one transaction. */
@ApplicationScoped
class AgencySeeder {

    private static final Logger LOG = Logger.getLogger(AgencySeeder.class);
    private static final long FIRST_VERSION = 1;

    private final AgencySeedTable table;
    private final DemoPeopleSeeder demoPeople;
    private final AgencyEventPublisher events;
    private final ObjectMapper json;

    AgencySeeder(AgencySeedTable table, DemoPeopleSeeder demoPeople, AgencyEventPublisher events, ObjectMapper json) {
        this.table = table;
        this.demoPeople = demoPeople;
        this.events = events;
        this.json = json;
    }

    void seed(@Observes StartupEvent started) {
        List<AgencySeed.Entry> seeds = AgencySeed.read(json);
        int missing = QuarkusTransaction.disallowingExisting().call(() -> insertAndPublish(seeds));
        if (missing > 0) {
            LOG.infof("Added %d agencies to the directory", missing);
        }
    }

    private int insertAndPublish(List<AgencySeed.Entry> seeds) {
        Set<String> inserted = table.insertMissing(seeds);
        seeds.stream()
                .filter(seed -> inserted.contains(seed.code()))
                .map(AgencySeed.Entry::described)
                .forEach(agency -> events.publish(agency, FIRST_VERSION));
        table.insertMissingSettings();
        demoPeople.seed(seeds);
        return inserted.size();
    }
}
