package id.penghubung.focalpoint.directory;

import id.penghubung.kit.office.OfficeTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the officers who answer for an agency today. */
@ApplicationScoped
public class OfficerDirectory {

    private final FocalPointRepository focalPoints;
    private final AgencySettingsRepository settings;
    private final OfficeTime office;

    OfficerDirectory(FocalPointRepository focalPoints, AgencySettingsRepository settings, OfficeTime office) {
        this.focalPoints = focalPoints;
        this.settings = settings;
        this.office = office;
    }

    /** Returns whether an account answers for an agency today. An absent officer still does. */
    public boolean isOfficer(String agencyCode, String account) {
        return nameOf(agencyCode, account).isPresent();
    }

    /** Returns the name of an officer who answers for an agency today. */
    @Transactional
    public Optional<String> nameOf(String agencyCode, String account) {
        return focalPoints.ofAccount(agencyCode, account).stream()
                .filter(person -> person.isInTerm(office.today()))
                .map(person -> person.contact().name())
                .findFirst();
    }

    /** Returns officers and mail preferences of these agencies, in two queries. Unknown agencies are missing in the result. */
    @Transactional
    public Map<String, AgencyOfficers> ofAgencies(Collection<String> agencyCodes) {
        Map<String, List<FocalPoint>> inTerm = focalPoints.inTerm(agencyCodes, office.today());
        Map<String, AgencyOfficers> all = new HashMap<>();
        for (AgencySettings agencySettings : settings.of(agencyCodes)) {
            List<FocalPoint> persons = inTerm.getOrDefault(agencySettings.agencyCode(), List.of());
            all.put(
                    agencySettings.agencyCode(),
                    AgencyOfficers.of(persons, agencySettings.mailPreferences(), office.today()));
        }
        return all;
    }

    /** Returns the same as {@link #ofAgencies(Collection)}, for every agency. */
    @Transactional
    public Map<String, AgencyOfficers> allAgencies() {
        return ofAgencies(settings.agencyCodes());
    }
}
