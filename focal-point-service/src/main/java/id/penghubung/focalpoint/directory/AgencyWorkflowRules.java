package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What an agency has decided about the work at its desk. */
@ApplicationScoped
public class AgencyWorkflowRules {

    private static final Rules DEFAULTS = new Rules(false);

    private final AgencySettingsRepository settings;

    AgencyWorkflowRules(AgencySettingsRepository settings) {
        this.settings = settings;
    }

    /**
     * The rules of one desk.
     *
     * @param answerApproval whether an officer's answer leaves only with the head's approval
     */
    public record Rules(boolean answerApproval) {}

    /** The rules of an agency's desk; the usual ones for an agency that is unknown here. */
    @Transactional
    public Rules of(String agencyCode) {
        return settings.findByIdOptional(agencyCode)
                .map(agencySettings -> new Rules(agencySettings.answerApproval()))
                .orElse(DEFAULTS);
    }
}
