package id.penghubung.routing.testing;

import id.penghubung.events.AgencyDescribed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The regency of the stories: its agencies, as focal-point-service describes them. */
public final class SampleAgencies {

    public static final String TENGGARONG = "64.02.06";
    public static final String UNKNOWN_DISTRICT = "64.02.99";

    private static boolean published;

    private SampleAgencies() {}

    /** Describes all agencies, once in the life of the application. */
    public static synchronized void publishAll() {
        if (!published) {
            agencies().forEach(agency -> publish(agency, 1));
            published = true;
        }
    }

    public static void publish(AgencyDescribed agency, long version) {
        Kafka.publish(agency, agency.code(), agency.code(), version);
    }

    public static List<AgencyDescribed> agencies() {
        return Json.resource("/data/agencies.json", AgencyFile.class).agencies().stream()
                .map(Entry::described)
                .toList();
    }

    /** An agency beside those of the data. */
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
