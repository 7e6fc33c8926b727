package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.calendar.DateParameters;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.ombudsman.ListParameters;
import id.penghubung.focalpoint.ombudsman.actions.Product;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the compliance figures. An invalid parameter is rejected. */
record ComplianceParameters(
        @Parameter(description = "Only orders to the agency with this code") @QueryParam("agency") @Nullable
        String agency,

        @Parameter(description = "Only orders of this product, such as CORRECTIVE_ACTION")
        @QueryParam("product")
        @Nullable
        String product,

        @Parameter(
                description =
                        "First day of the period, in which the Ombudsman issued the order; without it, the first day"
                                + " of the rule year, or of this year")
        @QueryParam("from")
        @Nullable
        String from,

        @Parameter(
                description =
                        "Last day of the period, at most five years after the first; without it, the last day of the"
                                + " rule year, or of this year")
        @QueryParam("to")
        @Nullable
        String to,

        @Parameter(description = "Only orders of this rule year, the year in which they were issued")
        @QueryParam("ruleYear")
        @Nullable
        String ruleYear) {

    /** The longest period, so that the cost of a request has a bound. */
    static final int MAX_YEARS = 5;

    /**
     * @param thisYear the present year in the office's time zone
     * @throws ProblemException 400 that names the invalid parameter
     */
    ComplianceFilter filter(int thisYear) {
        Integer wantedYear = readRuleYear();
        int year = wantedYear == null ? thisYear : wantedYear;
        LocalDate first = readDay("from", from, LocalDate.of(year, 1, 1));
        LocalDate last = readDay("to", to, LocalDate.of(year, 12, 31));
        if (last.isBefore(first)) {
            throw invalid(
                    to == null ? "?from" : "?to",
                    "harus dari " + first + " sampai " + last + " ke depan, tidak terbalik",
                    "must not end on " + last + ", before it begins on " + first);
        }
        if (!last.isBefore(first.plusYears(MAX_YEARS))) {
            throw invalid(
                    from == null ? "?to" : "?from",
                    "kurun waktu paling panjang " + MAX_YEARS + " tahun",
                    "the period may have at most " + MAX_YEARS + " years");
        }
        if (wantedYear != null && (wantedYear < first.getYear() || wantedYear > last.getYear())) {
            throw invalid(
                    "?ruleYear",
                    "harus dalam kurun " + first + " sampai " + last,
                    "must lie in the period from " + first + " to " + last);
        }
        return new ComplianceFilter(
                first,
                last,
                ListParameters.readCode("?agency", agency),
                ListParameters.read("?product", product, ComplianceFilter.COUNTED.toArray(Product[]::new)),
                wantedYear);
    }

    private static LocalDate readDay(String name, @Nullable String given, LocalDate otherwise) {
        return given == null ? otherwise : DateParameters.calendarDayOfQuery(name, given);
    }

    private @Nullable Integer readRuleYear() {
        if (ruleYear == null) {
            return null;
        }
        if (ruleYear.matches("\\d{4}")) {
            int year = Integer.parseInt(ruleYear);
            if (year >= WorkingCalendar.FIRST_DAY.getYear() && year <= WorkingCalendar.LAST_DAY.getYear()) {
                return year;
            }
        }
        throw invalid("?ruleYear", "harus tahun seperti 2026", "must be a year such as 2026");
    }

    private static ProblemException invalid(String pointer, String id, String en) {
        return ProblemException.invalid(new FieldError(pointer, Text.of(id, en)));
    }
}
