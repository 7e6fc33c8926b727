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

/** An immutable snapshot of the agency directory. */
public final class AgencyDirectory {

    private final List<Agency> agencies;
    private final Map<String, Agency> byCode;
    private final Instant lastChange;

    /**
     * Creates a directory of agencies.
     *
     * @param lastChange time at which the last description of an agency arrived
     */
    public AgencyDirectory(List<Agency> agencies, Instant lastChange) {
        // If several agencies match, an active one is preferred. All replicas choose the same one.
        this.agencies = agencies.stream()
                .sorted(Comparator.comparing(Agency::active).reversed().thenComparing(Agency::code))
                .toList();
        this.byCode = agencies.stream().collect(toUnmodifiableMap(Agency::code, identity()));
        this.lastChange = lastChange;
    }

    public boolean isEmpty() {
        return agencies.isEmpty();
    }

    /** Returns all agencies, active ones first. */
    public List<Agency> agencies() {
        return agencies;
    }

    public int size() {
        return agencies.size();
    }

    /** Returns whether no description has arrived for a period. Then a missing agency is unknown, not just delayed. */
    public boolean isUnchangedFor(Duration period, Instant now) {
        return !lastChange.plus(period).isAfter(now);
    }

    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Returns the agency that supervises the regency's own staff. */
    public Optional<Agency> inspectorate() {
        return first(Agency::isInspectorate);
    }

    /** Returns the office that serves a district. */
    public Optional<Agency> officeOf(String districtCode) {
        return first(agency -> agency.isOfficeOf(districtCode));
    }

    private Optional<Agency> first(Predicate<Agency> condition) {
        return agencies.stream().filter(condition).findFirst();
    }
}
