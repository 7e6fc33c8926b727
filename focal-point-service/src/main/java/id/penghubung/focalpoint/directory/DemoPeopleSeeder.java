package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.runtime.JsonResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Inserts demo officers for agencies that have no officers: one for each agency, named by the agency's code, and the
 * persons of {@code data/demo-people.json}.
 */
@ApplicationScoped
class DemoPeopleSeeder {

    private static final LocalDate TERM_FROM = AgencySeed.AGREEMENT;

    private final FocalPointRepository focalPoints;
    private final AgencyRepository agencies;
    private final DirectorySettings settings;
    private final ObjectMapper json;
    private final IdGenerator ids;

    DemoPeopleSeeder(
            FocalPointRepository focalPoints,
            AgencyRepository agencies,
            DirectorySettings settings,
            ObjectMapper json,
            IdGenerator ids) {
        this.focalPoints = focalPoints;
        this.agencies = agencies;
        this.settings = settings;
        this.json = json;
        this.ids = ids;
    }

    /** The content of {@code data/demo-people.json}. */
    record DemoPeople(List<Person> people) {

        /** One person of the file. */
        record Person(String agency, String account, String name, String position, OfficerRole role) {}
    }

    /**
     * Inserts the officers. Joins the caller's transaction. Replicas that start at the same time wait for the lock on the
     * first agency.
     */
    void seed(List<AgencySeed.Entry> seeds) {
        if (!settings.demoPeople()) {
            return;
        }
        agencies.lock(seeds.getFirst().code());
        Set<String> staffed = Set.copyOf(focalPoints
                .find("select distinct agencyCode from FocalPoint")
                .project(String.class)
                .list());
        List<FocalPoint> missing = Stream.concat(
                        seeds.stream().map(DemoPeopleSeeder::officerOf), readDemoPeople().stream())
                .filter(person -> !staffed.contains(person.agency()))
                .map(this::focalPoint)
                .collect(Collectors.toList());
        focalPoints.persist(missing);
    }

    private static DemoPeople.Person officerOf(AgencySeed.Entry agency) {
        return new DemoPeople.Person(
                agency.code(), agency.code(), "Penghubung " + agency.name(), "Pejabat penghubung", OfficerRole.OFFICER);
    }

    private FocalPoint focalPoint(DemoPeople.Person person) {
        return new FocalPoint(
                ids.next(),
                person.agency(),
                new FocalPointRequest(
                        person.account(),
                        person.name(),
                        person.position(),
                        person.account() + "@example.org",
                        null,
                        null,
                        person.role(),
                        null,
                        TERM_FROM,
                        null,
                        null,
                        null,
                        null));
    }

    private List<DemoPeople.Person> readDemoPeople() {
        return JsonResource.read(json, "/data/demo-people.json", DemoPeople.class)
                .people();
    }
}
