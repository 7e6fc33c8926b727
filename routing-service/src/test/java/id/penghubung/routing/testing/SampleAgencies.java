package id.penghubung.routing.testing;

import static id.penghubung.kit.testing.Polling.await;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import io.quarkus.arc.Arc;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sample agencies of a regency, as focal-point-service describes them. */
public final class SampleAgencies {

    public static final String TENGGARONG = "64.02.06";
    public static final String UNKNOWN_DISTRICT = "64.02.99";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static boolean published;

    private SampleAgencies() {}

    /**
     * Publishes the descriptions of all agencies, once per JVM, and waits until the service knows them: a complaint that is decided
     * before, or a decision for one of them, would go elsewhere.
     */
    public static synchronized void publishAll() {
        if (!published) {
            SentEvent.send(
                    agencies().stream().map(agency -> described(agency, 1)).toList());
            await().atMost(TIMEOUT).until(SampleAgencies::areKnown);
            published = true;
        }
    }

    /** Looks for each agency, because a directory with agencies of other tests is as large before all of these are known. */
    private static boolean areKnown() {
        AgencyDirectory known = directory().current();
        for (AgencyDescribed agency : agencies()) {
            if (known.find(agency.code()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static AgencyDirectoryCache directory() {
        return Arc.container().select(AgencyDirectoryCache.class).get();
    }

    public static void publish(AgencyDescribed agency, long version) {
        described(agency, version).send();
    }

    private static SentEvent described(AgencyDescribed agency, long version) {
        return DomainEvents.toSend(agency.code(), agency).about(agency.code(), version);
    }

    public static List<AgencyDescribed> agencies() {
        return Json.resource("/data/agencies.json", AgencyFile.class).agencies().stream()
                .map(Entry::described)
                .toList();
    }

    /** Returns an agency that is not in the sample data. */
    public static AgencyDescribed anAgency(String code, String kind, @Nullable String district, boolean active) {
        return new AgencyDescribed(code, "Instansi " + code, kind, district, false, active);
    }

    record AgencyFile(List<Entry> agencies) {}

    record Entry(
            String code,
            String name,
            String kind,
            boolean focalPoint,
            @Nullable String district) {
        AgencyDescribed described() {
            return new AgencyDescribed(code, name, kind, district, focalPoint, true);
        }
    }
}
