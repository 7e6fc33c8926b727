package id.penghubung.routing.catalogue;

import id.penghubung.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A category of complaints.
 *
 * @param oversight whether its complaints accuse staff (<i>berkadar pengawasan</i>)
 * @param route the destination in a new installation; triage for a category that was added later
 */
public record Category(String code, Text name, boolean oversight, Route route) {

    /**
     * The destination of a category in a new installation.
     *
     * @param to {@code AGENCY}, {@code DISTRICT_OFFICE_OF_LOCATION} or {@code TRIAGE}
     * @param agency code of the agency for {@code AGENCY}, or null
     */
    public record Route(String to, @Nullable String agency) {

        static final Route TRIAGE = new Route("TRIAGE", null);
    }
}
