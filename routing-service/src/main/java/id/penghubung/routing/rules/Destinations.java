package id.penghubung.routing.rules;

import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.rules.Destination.AgencyReached;
import id.penghubung.routing.rules.Destination.NoAgencyReached;
import java.util.Optional;

/**
 * Finds the destination of an outcome. A complaint that accuses staff goes to the inspectorate, whatever agency, office or ending the
 * rule names, because these may be the accused ones, and never to the agency that it accuses. A rule may name the agency of the regional
 * secretary for it, the superior of the inspectorate; other offices of the secretariat are no supervisors.
 *
 * @param agencies the agencies in the directory
 * @param regionalSecretariat code of the agency of the regional secretary
 */
public record Destinations(AgencyDirectory agencies, String regionalSecretariat) {

    /**
     * Returns the facts on which rules decide. Reporters may name an agency that does not exist: one that the directory does not have, or
     * that is not active, is no hint.
     */
    public ComplaintFacts considered(ComplaintFacts facts) {
        String named = facts.namedAgency();
        return named == null || agencies.find(named).filter(Agency::active).isPresent()
                ? facts
                : facts.withoutNamedAgency();
    }

    /** Returns the destination of a complaint by the rule that matched it. */
    public Destination of(RuleMatch match, ComplaintFacts facts) {
        RuleOutcome outcome = match.rule().then();
        return switch (outcome.kind()) {
            case TRIAGE -> new Destination.Triage();
            case INSPECTORATE -> inspectorate(facts);
            case AGENCY -> facts.oversight() && !isSupervisor(outcome) ? inspectorate(facts) : named(outcome, facts);
            case DISTRICT_OFFICE -> facts.oversight() ? inspectorate(facts) : districtOffice(facts);
            case OUTSIDE_BODY, ARCHIVE -> facts.oversight() ? inspectorate(facts) : new Destination.Ending(outcome);
        };
    }

    private boolean isSupervisor(RuleOutcome outcome) {
        return agencies.find(String.valueOf(outcome.agencyCode()))
                .filter(agency -> agency.isInspectorate()
                        || (agency.mayHandleOversight() && agency.code().equals(regionalSecretariat)))
                .isPresent();
    }

    private Destination named(RuleOutcome outcome, ComplaintFacts facts) {
        return reached(
                agencies.find(String.valueOf(outcome.agencyCode())), Obstacle.UNKNOWN_AGENCY, facts, facts.oversight());
    }

    private Destination districtOffice(ComplaintFacts facts) {
        return reached(agencies.officeOf(facts.districtCode()), Obstacle.NO_DISTRICT_OFFICE, facts, false);
    }

    private Destination inspectorate(ComplaintFacts facts) {
        return reached(agencies.inspectorate(), Obstacle.NO_INSPECTORATE, facts, true);
    }

    private static Destination reached(
            Optional<Agency> found, Obstacle ifMissing, ComplaintFacts facts, boolean oversight) {
        if (found.isEmpty()) {
            return new NoAgencyReached(ifMissing, null, oversight);
        }
        Agency agency = found.get();
        if (!agency.active()) {
            return new NoAgencyReached(Obstacle.INACTIVE_AGENCY, agency, oversight);
        }
        if (!agency.answered()) {
            return new NoAgencyReached(Obstacle.UNANSWERED_AGENCY, agency, oversight);
        }
        return oversight && agency.code().equals(facts.accusedAgency())
                ? new NoAgencyReached(Obstacle.ACCUSED_AGENCY, agency, true)
                : new AgencyReached(agency, oversight);
    }
}
