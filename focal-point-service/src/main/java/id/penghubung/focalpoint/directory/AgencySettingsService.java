package id.penghubung.focalpoint.directory;

import id.penghubung.focalpoint.directory.DirectoryChange.Changed;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.kit.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Reads and changes the settings of an agency. */
@ApplicationScoped
class AgencySettingsService {

    private final AgencySettingsRepository settings;
    private final DirectoryChangeRepository history;

    AgencySettingsService(AgencySettingsRepository settings, DirectoryChangeRepository history) {
        this.settings = settings;
        this.history = history;
    }

    /** @throws ProblemException 404 when no agency has the code */
    Versioned<AgencySettingsView> get(String agencyCode) {
        return versioned(settings.get(agencyCode));
    }

    @Transactional
    Versioned<AgencySettingsView> change(
            Editor editor, String agencyCode, @Nullable String ifMatch, AgencySettingsRequest request) {
        AgencySettings current = settings.get(agencyCode);
        EntityTags.requireMatch(ifMatch, current.version());
        history.record(
                editor,
                new Changed(agencyCode, ChangeSubject.SETTINGS, agencyCode),
                current::view,
                () -> current.change(request));
        return versioned(current);
    }

    private static Versioned<AgencySettingsView> versioned(AgencySettings current) {
        return new Versioned<>(current.view(), current.version());
    }
}
