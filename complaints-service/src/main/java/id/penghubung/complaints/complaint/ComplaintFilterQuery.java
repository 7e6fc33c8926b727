package id.penghubung.complaints.complaint;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.complaints.filter.FilterParameters;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for the list of complaints, as they were sent. */
class ComplaintFilterQuery {

    private static final int MAX_TEXT = 200;
    private static final int MAX_RADIUS_METRES = 50_000;
    private static final int DEFAULT_RADIUS_METRES = 1000;
    private static final double MAX_BOX_DEGREES = 5;
    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;

    @RestQuery
    @Parameter(description = "Status", schema = @Schema(implementation = ComplaintStatus.class))
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "Kind", schema = @Schema(implementation = ComplaintKind.class))
    @Nullable
    String kind;

    @RestQuery
    @Parameter(description = "Code of a category")
    @Nullable
    String category;

    @RestQuery
    @Parameter(description = "Code of a district")
    @Nullable
    String district;

    @RestQuery
    @Parameter(description = "Code of the agency that has the complaint now")
    @Nullable
    String agency;

    @RestQuery
    @Parameter(description = "Channel of arrival", schema = @Schema(implementation = ArrivalChannel.class))
    @Nullable
    String channel;

    @RestQuery
    @Parameter(
            description = "First day of submission, in the zone of the office",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    String submittedFrom;

    @RestQuery
    @Parameter(
            description = "Last day of submission, in the zone of the office",
            schema = @Schema(implementation = LocalDate.class))
    @Nullable
    String submittedTo;

    @RestQuery
    @Parameter(
            description =
                    "Words that title, description or address must all have, also with another ending or a typing error; 2 to 200 characters, of which the first eight words count")
    @Nullable
    String text;

    @RestQuery
    @Parameter(description = "Latitude and longitude in degrees, separated by a comma, such as -0.42,116.98")
    @Nullable
    String near;

    @RestQuery
    @Parameter(description = "Greatest distance from near in metres, 1 to 50000; default 1000")
    @Nullable
    String radiusMetres;

    @RestQuery
    @Parameter(
            description =
                    "West, south, east and north in degrees, separated by commas, as in GeoJSON; at most five degrees wide and high")
    @Nullable
    String bbox;

    /** @throws ProblemException 400 with all errors in the parameters */
    ComplaintFilter read(Catalogue catalogue, ZoneId zone) {
        FilterParameters parameters = new FilterParameters(catalogue);
        LocalDate from = parameters.date("submittedFrom", submittedFrom);
        LocalDate to = parameters.date("submittedTo", submittedTo);
        parameters.refuseReversed("submittedTo", from, to);
        ComplaintFilter filter = new ComplaintFilter(
                parameters.constant("status", ComplaintStatus.class, status),
                parameters.constant("kind", ComplaintKind.class, kind),
                parameters.category("category", category),
                parameters.district("district", district),
                parameters.code("agency", agency),
                parameters.constant("channel", ArrivalChannel.class, channel),
                from == null ? null : startOf(from, zone),
                to == null ? null : startOf(to.plusDays(1), zone),
                words(parameters),
                area(parameters));
        parameters.check();
        return filter;
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private List<String> words(FilterParameters parameters) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<String> words =
                text.length() <= MAX_TEXT && StorableText.isStorable(text) ? SearchWords.of(text) : List.of();
        if (words.stream().mapToInt(String::length).sum() < 2) {
            parameters.refuse(
                    "text",
                    "harus 2 sampai 200 karakter dan berisi kata",
                    "must have 2 to 200 characters and contain a word");
        }
        return words;
    }

    private @Nullable SearchArea area(FilterParameters parameters) {
        double[] centre = parameters.numbers("near", 2, near);
        Integer radius = parameters.integer("radiusMetres", 1, MAX_RADIUS_METRES, radiusMetres);
        double[] box = parameters.numbers("bbox", 4, bbox);
        if (radius != null && (near == null || near.isEmpty())) {
            parameters.refuse("radiusMetres", "memerlukan near", "needs near");
        }
        if (centre != null && box != null) {
            parameters.refuse("bbox", "tidak dapat dipakai bersama near", "cannot be combined with near");
        }
        if (centre != null) {
            if (!isPosition(centre[0], centre[1])) {
                parameters.refuse(
                        "near",
                        "lintang harus -90 sampai 90 dan bujur -180 sampai 180",
                        "latitude must be -90 to 90 and longitude -180 to 180");
            }
            return SearchArea.around(centre[0], centre[1], radius == null ? DEFAULT_RADIUS_METRES : radius);
        }
        return box == null ? null : box(box, parameters);
    }

    private static SearchArea box(double[] sides, FilterParameters parameters) {
        boolean valid = isPosition(sides[1], sides[0])
                && isPosition(sides[3], sides[2])
                && isExtent(sides[0], sides[2])
                && isExtent(sides[1], sides[3]);
        if (!valid) {
            parameters.refuse(
                    "bbox",
                    "harus barat,selatan,timur,utara dalam derajat, masing-masing sisi paling besar lima derajat",
                    "must be west,south,east,north in degrees, each side at most five degrees");
        }
        return new SearchArea(sides[0], sides[1], sides[2], sides[3], null);
    }

    private static boolean isPosition(double latitude, double longitude) {
        return Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE;
    }

    private static boolean isExtent(double low, double high) {
        return low <= high && high - low <= MAX_BOX_DEGREES;
    }
}
