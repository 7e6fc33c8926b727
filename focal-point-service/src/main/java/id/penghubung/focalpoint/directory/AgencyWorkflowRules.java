package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads the rules that an agency has set for its case work. */
@ApplicationScoped
public class AgencyWorkflowRules {

    private static final Rules DEFAULTS = new Rules(false);

    private final AgencySettingsRepository settings;

    AgencyWorkflowRules(AgencySettingsRepository settings) {
        this.settings = settings;
    }

    /**
     * The rules of one agency.
     *
     * @param answerApproval whether an officer's answer is sent only after the head has approved it
     */
    public record Rules(boolean answerApproval) {}

    /** Returns the rules of an agency, or the default rules if the agency is unknown. */
    public Rules of(String agencyCode) {
        return settings.answerApproval(agencyCode).map(Rules::new).orElse(DEFAULTS);
    }
}
