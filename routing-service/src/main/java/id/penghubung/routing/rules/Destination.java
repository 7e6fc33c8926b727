package id.penghubung.routing.rules;

import id.penghubung.routing.directory.Agency;
import org.jspecify.annotations.Nullable;

/** The place to which the outcome of a rule leads with the present directory. */
public sealed interface Destination {

    /** Returns kind and code in one word, such as {@code AGENCY:dpu}, by which destinations are compared. */
    String label();

    /**
     * An active agency.
     *
     * @param oversight whether it gets the complaint because that accuses staff
     */
    record AgencyReached(Agency agency, boolean oversight) implements Destination {
        @Override
        public String label() {
            return "AGENCY:" + agency.code();
        }
    }

    /**
     * No agency: the outcome names one that cannot get the complaint. The coordinator decides.
     *
     * @param agency the agency if it is known but cannot get the complaint
     * @param oversight whether an agency was looked for because the complaint accuses staff
     */
    record NoAgencyReached(Obstacle obstacle, @Nullable Agency agency, boolean oversight) implements Destination {
        @Override
        public String label() {
            return "TRIAGE";
        }
    }

    /** The triage queue, because the rule says so. */
    record Triage() implements Destination {
        @Override
        public String label() {
            return "TRIAGE";
        }
    }

    /** A proposal to end the complaint without an agency. The coordinator confirms it in the triage queue. */
    record Ending(RuleOutcome outcome) implements Destination {
        @Override
        public String label() {
            return outcome.code() == null ? outcome.kind().name() : outcome.kind() + ":" + outcome.code();
        }
    }
}
