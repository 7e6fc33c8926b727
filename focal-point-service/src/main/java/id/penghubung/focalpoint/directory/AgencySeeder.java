package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.DescribedUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Inserts the agencies and units that are missing at start and publishes an event for each agency, in one transaction. */
@ApplicationScoped
class AgencySeeder {

    private static final Logger LOG = Logger.getLogger(AgencySeeder.class);
    private static final long FIRST_VERSION = 1;

    private final AgencySeedTable table;
    private final ServiceUnitTable units;
    private final DemoPeopleSeeder demoPeople;
    private final AgencyEventPublisher events;
    private final ObjectMapper json;

    AgencySeeder(
            AgencySeedTable table,
            ServiceUnitTable units,
            DemoPeopleSeeder demoPeople,
            AgencyEventPublisher events,
            ObjectMapper json) {
        this.table = table;
        this.units = units;
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
        Set<String> withNewUnits = units.insertMissing(ServiceUnitSeed.read(json));
        Map<String, List<DescribedUnit>> unitsByAgency = units.of(union(inserted, withNewUnits));
        seeds.stream()
                .filter(seed -> inserted.contains(seed.code()))
                .map(AgencySeed.Entry::described)
                .forEach(agency -> publish(agency, unitsByAgency, FIRST_VERSION));
        withNewUnits.removeAll(inserted);
        table.redescribe(withNewUnits)
                .forEach(agency -> publish(agency.agency(), unitsByAgency, agency.eventVersion()));
        table.insertMissingSettings();
        demoPeople.seed(seeds);
        return inserted.size();
    }

    private void publish(AgencyDescribed agency, Map<String, List<DescribedUnit>> unitsByAgency, long eventVersion) {
        events.publish(agency.withUnits(unitsByAgency.getOrDefault(agency.code(), List.of())), eventVersion);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
