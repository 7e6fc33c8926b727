package id.penghubung.routing.suggestions;

/**
 * Quality of the first candidates with respect to one agency.
 *
 * @param decisions number of tested decisions of the agency
 * @param precision share of its suggestions that were right; 0 if it was never suggested
 * @param recall share of its decisions that were suggested; 0 if it has none
 * @param f1 harmonic mean of precision and recall; 0 if both are 0
 */
public record AgencyQuality(String agencyCode, int decisions, double precision, double recall, double f1) {

    static AgencyQuality of(String agencyCode, int decisions, int suggested, int right) {
        return new AgencyQuality(
                agencyCode,
                decisions,
                suggested == 0 ? 0 : (double) right / suggested,
                decisions == 0 ? 0 : (double) right / decisions,
                decisions + suggested == 0 ? 0 : 2.0 * right / (decisions + suggested));
    }
}
