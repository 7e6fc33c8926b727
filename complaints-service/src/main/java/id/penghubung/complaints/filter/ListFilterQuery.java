package id.penghubung.complaints.filter;

import id.penghubung.events.ComplaintKind;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters that the requests for all lists of complaints have, as they were sent. {@link FilterParameters} reads them. */
public abstract class ListFilterQuery {

    @RestQuery
    @Parameter(description = "Kind", schema = @Schema(implementation = ComplaintKind.class))
    @Nullable
    protected String kind;

    @RestQuery
    @Parameter(description = "Code of a category")
    @Nullable
    protected String category;

    @RestQuery
    @Parameter(description = "Code of a district")
    @Nullable
    protected String district;

    @RestQuery
    @Parameter(description = "Code of the agency that has the complaint now")
    @Nullable
    protected String agency;

    @RestQuery
    @Parameter(
            description = "First day of submission, in the zone of the office",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    protected String submittedFrom;

    @RestQuery
    @Parameter(
            description = "Last day of submission, in the zone of the office",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    protected String submittedTo;

    @RestQuery
    @Parameter(description = "Latitude and longitude in degrees, separated by a comma, such as -0.42,116.98")
    @Nullable
    protected String near;

    @RestQuery
    @Parameter(
            description =
                    "West, south, east and north in degrees, separated by commas, as in GeoJSON; at most five degrees wide and high")
    @Nullable
    protected String bbox;
}
