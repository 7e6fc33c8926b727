package id.penghubung.routing.directory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The directory at one moment. */
public final class AgencyDirectory {

    private final List<Agency> agencies;
    private final Map<String, Agency> byCode;
    private final Instant lastChange;

    /**
     * Makes a book of the agencies.
     *
     * @param lastChange when the last description arrived
     */
    public AgencyDirectory(List<Agency> agencies, Instant lastChange) {
        // Where two would do, an active one is preferred, and all replicas prefer the same.
        this.agencies = agencies.stream()
                .sorted(Comparator.comparing(Agency::active).reversed().thenComparing(Agency::code))
                .toList();
        this.byCode = agencies.stream().collect(toUnmodifiableMap(Agency::code, identity()));
        this.lastChange = lastChange;
    }

    public boolean isEmpty() {
        return agencies.isEmpty();
    }

    public int size() {
        return agencies.size();
    }

    /** Whether nothing has arrived for a while, so that what is not in here is not merely on its way. */
    public boolean isUnchangedFor(Duration period, Instant now) {
        return !lastChange.plus(period).isAfter(now);
    }

    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The agency that watches over the regency's own staff. */
    public Optional<Agency> inspectorate() {
        return first(Agency::isInspectorate);
    }

    /** The office that serves a district. */
    public Optional<Agency> officeOf(String districtCode) {
        return first(agency -> agency.isOfficeOf(districtCode));
    }

    private Optional<Agency> first(Predicate<Agency> condition) {
        return agencies.stream().filter(condition).findFirst();
    }
}
