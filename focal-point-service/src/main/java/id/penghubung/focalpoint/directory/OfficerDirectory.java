package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers for which agency today. */
@ApplicationScoped
public class OfficerDirectory {

    private final FocalPointRepository people;
    private final AgencySettingsRepository settings;
    private final OfficeDay office;

    OfficerDirectory(FocalPointRepository people, AgencySettingsRepository settings, OfficeDay office) {
        this.people = people;
        this.settings = settings;
        this.office = office;
    }

    /** Whether an account answers for an agency today; also one who is absent does. */
    public boolean isOfficer(String agencyCode, String account) {
        return nameOf(agencyCode, account).isPresent();
    }

    /** The name of somebody who answers for an agency today. */
    @Transactional
    public Optional<String> nameOf(String agencyCode, String account) {
        return people.ofAccount(agencyCode, account).stream()
                .filter(person -> person.isInTerm(office.today()))
                .map(person -> person.contact().name())
                .findFirst();
    }

    /** The people of these agencies and how they want to be told, in two reads; an agency that is unknown has none. */
    @Transactional
    public Map<String, AgencyOfficers> ofAgencies(Collection<String> agencyCodes) {
        Map<String, List<FocalPoint>> inTerm = people.inTerm(agencyCodes, office.today());
        Map<String, AgencyOfficers> all = new HashMap<>();
        for (AgencySettings agencySettings : settings.of(agencyCodes)) {
            List<FocalPoint> persons = inTerm.getOrDefault(agencySettings.agencyCode(), List.of());
            all.put(agencySettings.agencyCode(), AgencyOfficers.of(persons, agencySettings.mailPreferences(), office.today()));
        }
        return all;
    }

    /** As {@link #ofAgencies(Collection)}, of every agency. */
    @Transactional
    public Map<String, AgencyOfficers> allAgencies() {
        return ofAgencies(settings.agencyCodes());
    }
}
